using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Outline;
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
        var titles = new Dictionary<Section, HashSet<string>>();
        foreach (var section in sections)
        {
            all.Add(section);
            var kept = new List<Section>();
            foreach (var detail in section.Children)
            {
                content.File.Guard.Check();
                if (!(detail.Is("Parameters") || detail.Is("Returns"))
                    || OwnerOf(detail, content.File.Text) is not var (name, span) || name == section.Title)
                {
                    kept.Add(detail);
                    continue;
                }

                if (!methods.TryGetValue(name, out var owner))
                {
                    owner = new Section(section.Level, name, span);
                    methods.Add(name, owner);
                    all.Add(owner);
                }

                if (TitlesOf(owner, titles, content.File.Guard).Add(detail.Title))
                {
                    owner.Children.Add(detail);
                }
                else
                {
                    content.File.Report(ProblemId.MisplacedTable, detail.TitleSpan, detail.Title, name, section.Title);
                }
            }

            if (kept.Count == section.Children.Count)
            {
                continue;
            }

            section.Children.Clear();
            section.Children.AddRange(kept);
            titles.Remove(section);
            if (kept.Count == 0)
            {
                content.File.Report(ProblemId.NoResult, section.TitleSpan, section.Title);
            }
        }

        sections.Clear();
        sections.AddRange(all);
    }

    /// <summary>The titles of what a method has below it, which a table given to it must not have.</summary>
    private static HashSet<string> TitlesOf(Section method, Dictionary<Section, HashSet<string>> known, WorkGuard guard)
    {
        if (!known.TryGetValue(method, out var titles))
        {
            known.Add(method, titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            foreach (var detail in method.Children)
            {
                guard.Check();
                titles.Add(detail.Title);
            }
        }

        return titles;
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
