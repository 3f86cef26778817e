using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Input;

/// <summary>
/// Chooses the API that a project's pages are of. Pages say so by the root word of their accessors; those that don't, such as the pages of
/// types, go with the others.
/// </summary>
internal static class ProfileChoice
{
    /// <summary>The API, and the pages without those of another API, of which the first is reported.</summary>
    public static (ApiProfile Profile, EquatableArray<Page> Pages) Of(BindingInput input, ProblemList problems)
    {
        var profiles = input.Profiles
            .Where(profile => input.Pages.Any(page => page.AccessorRoot == profile.AccessorRoot))
            .OrderByDescending(profile => input.Pages.Count(page => page.AccessorRoot == profile.AccessorRoot))
            .ToList();
        if (profiles.Count == 0)
        {
            // Pages of types alone: by how most of them are laid out.
            var laidOut = input.Profiles.FirstOrDefault(profile =>
                input.Pages.Count(page => page.Layout == profile.AccessorRoot) * 2 > input.Pages.Count);
            return (laidOut ?? input.Profiles[0], input.Pages);
        }

        var chosen = profiles[0];
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in profiles.Skip(1))
        {
            others.Add(other.AccessorRoot);
            var first = input.Pages.First(page => page.AccessorRoot == other.AccessorRoot);
            problems.Add(ProblemId.TwoApis, first, first.TitleSpan, other.Name, chosen.Name);
        }

        return (chosen, others.Count == 0 ? input.Pages : input.Pages.Where(page => !others.Contains(page.AccessorRoot)).ToEquatableArray());
    }
}
