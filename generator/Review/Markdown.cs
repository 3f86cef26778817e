using System.Globalization;
using System.Text;

namespace Medusa.Generator.Review;

/// <summary>Writes the parts of a report in Markdown.</summary>
internal static class Markdown
{
    /// <summary>A code span. Backticks in it call for longer ones around it.</summary>
    public static string Code(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? fence + text + fence : $"{fence} {text} {fence}";
    }

    /// <summary>A number and what it is of.</summary>
    public static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Appends a titled line of code below an item of a list; nothing where there is no code.</summary>
    public static void AppendCode(StringBuilder report, string title, string code)
    {
        if (code.Length > 0)
        {
            report.Append("  - ").Append(title).Append(": ").Append(Code(code)).Append('\n');
        }
    }
}
