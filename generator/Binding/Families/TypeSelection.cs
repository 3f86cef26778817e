using System.Globalization;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Families;

/// <summary>The pages that a project wants the types of, whether or not a method reaches them.</summary>
internal static class TypeSelection
{
    /// <summary>The pages, in the order given. A pattern that no page matches is reported.</summary>
    public static IReadOnlyList<Page> Of(EquatableArray<Page> pages, Settings settings, ProblemList problems)
    {
        var selected = new HashSet<Page>(ReferenceComparer<Page>.Instance);
        foreach (var text in settings.Types)
        {
            var pattern = new PathPattern(text);
            var matching = pages.Where(page => pattern.Matches(page.Path)).ToList();
            selected.UnionWith(matching);
            if (matching.Count == 0 && !pages.IsEmpty)
            {
                var count = pages.Count.ToString(CultureInfo.InvariantCulture);
                problems.Add(new Problem(ProblemId.InvalidSetting, null, EquatableArray.Of(
                    "MedusaTypes",
                    text,
                    $"none of the project's pages ({count}) has such a path. Write * for all pages, or a pattern such as specs/entities/**.")));
            }
        }

        return [.. pages.Where(selected.Contains)];
    }
}
