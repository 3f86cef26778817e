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
        var groups = input.Profiles
            .Select(profile => (Profile: profile, Pages: input.Pages.Where(page => page.AccessorRoot == profile.AccessorRoot).ToList()))
            .Where(group => group.Pages.Count > 0)
            .OrderByDescending(group => group.Pages.Count)
            .ToList();
        if (groups.Count == 0)
        {
            // Pages of types alone: by how most of them are laid out.
            var laidOut = input.Profiles.FirstOrDefault(profile =>
                input.Pages.Count(page => page.Layout == profile.AccessorRoot) * 2 > input.Pages.Count);
            return (laidOut ?? input.Profiles[0], input.Pages);
        }

        var chosen = groups[0];
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (profile, pages) in groups.Skip(1))
        {
            others.Add(profile.AccessorRoot);
            problems.Add(ProblemId.TwoApis, pages[0], pages[0].TitleSpan, profile.Name, chosen.Profile.Name);
        }

        return (chosen.Profile, others.Count == 0 ? input.Pages : input.Pages.Where(page => !others.Contains(page.AccessorRoot)).ToEquatableArray());
    }
}
