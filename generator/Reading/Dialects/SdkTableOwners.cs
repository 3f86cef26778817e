using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Facts;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>
/// Puts each table of a resource's page below the method that it names itself after. Where the Markdown is broken, a heading may have
/// become code, and the tables of its method stand below another's: read by place, they would be that one's.
/// </summary>
internal static class SdkTableOwners
{
    // What tables of the store's resources name in place of the method.
    private const string Anonymous = "__type";

    public static void Assign(PageContent content)
    {
        var sections = content.Root.Children;
        var methods = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            if (!methods.ContainsKey(section.Title))
            {
                methods.Add(section.Title, section);
            }
        }

        var all = new List<Section>();
        foreach (var section in sections)
        {
            all.Add(section);
            var next = all.Count;
            foreach (var detail in section.Children.ToList())
            {
                if ((detail.Is("Parameters") || detail.Is("Returns"))
                    && OwnerOf(detail, content.File.Text) is var (name, span) && name != section.Title)
                {
                    section.Children.Remove(detail);
                    if (!methods.TryGetValue(name, out var owner))
                    {
                        owner = new Section(section.Level, name, span);
                        methods.Add(name, owner);
                        all.Insert(next, owner);
                    }

                    if (owner.Child(detail.Title) is null)
                    {
                        owner.Children.Add(detail);
                    }
                    else
                    {
                        content.File.Report(ProblemId.MisplacedTable, detail.TitleSpan, detail.Title, name, section.Title);
                    }

                    if (section.Children.Count == 0)
                    {
                        content.File.Report(ProblemId.NoResult, section.TitleSpan, section.Title);
                    }
                }
            }
        }

        sections.Clear();
        sections.AddRange(all);
    }

    /// <summary>The method that a section's table names; null where it names none.</summary>
    private static (string Name, Span Span)? OwnerOf(Section section, string text)
    {
        if (section.Tables.Find(static table => table.IsKnown) is not { Title: { } span })
        {
            return null;
        }

        var name = Escapes.Resolve(text.Substring(span.Start, span.Length));
        return name != Anonymous && DottedName.IsName(name) && char.IsLower(name[0]) ? (name, span) : null;
    }
}
