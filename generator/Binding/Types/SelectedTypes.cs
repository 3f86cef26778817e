using System.Globalization;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Binds the types of the selected pages, and counts those that only a server can have.</summary>
internal sealed class SelectedTypes(List<Omission> omissions)
{
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private int _pages;

    /// <summary>Binds and names the types of pages, with all that they lead to.</summary>
    /// <param name="name">Names the definitions that have no name yet.</param>
    public void Bind(TypeBinder types, IEnumerable<Page> pages, Action name)
    {
        var bound = new List<(Page Page, TypeModel? Type)>();
        foreach (var page in pages)
        {
            _pages++;
            if (ReasonOf(types, page) is { } reason)
            {
                LeaveOut(page, reason);
            }
            else if (page.Kind is PageKind.Object or PageKind.Alias or PageKind.Enum)
            {
                bound.Add((page, types.Roots.Bind(page)));
            }
        }

        types.Complete();
        types.Roots.LeaveOutServerOnly();
        var marker = new RoleMarker(types);
        foreach (var (page, type) in bound)
        {
            if (type is not null && !types.Roots.IsWithoutData(type))
            {
                marker.MarkRest(type);
            }
            else if (!page.Members.IsEmpty)
            {
                LeaveOut(page, "types that hold only functions and services");
            }
        }

        do
        {
            name();
        }
        while (marker.MarkRest(types.Complete()));
    }

    /// <summary>Reports what was left out, by number.</summary>
    public void Report(ProblemList problems)
    {
        if (_leftOut.Count == 0)
        {
            return;
        }

        var kinds = _leftOut
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key} ({Text(pair.Value)})");
        problems.Add(new Problem(ProblemId.ServerTypes, null, EquatableArray.Of(
            Text(_leftOut.Values.Sum()), Text(_pages), string.Join(", ", kinds))));
    }

    private void LeaveOut(Page page, string reason)
    {
        _leftOut[reason] = _leftOut.TryGetValue(reason, out var count) ? count + 1 : 1;
        omissions.Add(new Omission($"{page.Family}/{page.Title}", reason));
    }

    private static string? ReasonOf(TypeBinder types, Page page) => page switch
    {
        { Kind: PageKind.Index, DescribesFunctions: true } => "functions and methods",
        { Kind: PageKind.Alias, Members.IsEmpty: true, Alias: NonDataType } => "types of functions and conditional types",
        { Kind: PageKind.Object or PageKind.Alias } when types.Roots.IsServerOnly(page) => "services and other classes of a server",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
