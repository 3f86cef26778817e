using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tables;

/// <summary>Reports tables that nobody reads: parameters and results that the client would lack without a word.</summary>
internal static class UnreadTables
{
    /// <summary>Reports a section's own table.</summary>
    public static void Report(SourceFile file, Section section, string method)
    {
        if (section.HoldsTable)
        {
            file.Report(ProblemId.UnreadTable, section.TitleSpan, section.Title, method);
        }
    }

    /// <summary>Reports the tables of what hangs below a section, as far as it wasn't looked at.</summary>
    public static void ReportBelow(SourceFile file, Section section, string method, HashSet<Section> read)
    {
        foreach (var child in section.Children)
        {
            if (!read.Contains(child))
            {
                Report(file, child, method);
            }

            ReportBelow(file, child, method, read);
        }
    }
}
