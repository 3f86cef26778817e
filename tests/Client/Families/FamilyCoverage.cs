using System.Globalization;
using System.Text;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests.Families;

/// <summary>What of the selected pages becomes types, and why the rest doesn't: in names and numbers, none of their prose.</summary>
internal sealed class FamilyCoverage
{
    private readonly ClientModel _client;
    private readonly List<Page> _types;
    private readonly ILookup<(string Family, string Title), ClientItem> _byTitle;
    private readonly Dictionary<string, string> _leftOut;

    public FamilyCoverage(IReadOnlyList<PageFile> files)
    {
        Pages = ClientModels.Pages(files);
        _client = ClientModels.Of(files, ["*"]);
        _types = [.. Pages.Where(p => p.Kind is PageKind.Object or PageKind.Alias or PageKind.Enum)];
        _byTitle = _client.Items.ToLookup(i => (i.Family, TitleOf(i)));
        _leftOut = _client.Omissions.Where(o => o.What.Contains('/', StringComparison.Ordinal)).DistinctBy(o => o.What).ToDictionary(o => o.What, o => o.Why);
    }

    public IReadOnlyList<Page> Pages { get; }

    public ClientModel Client => _client;

    /// <summary>Pages with a table of members, of which no type came and no reason is given.</summary>
    public IReadOnlyList<string> Lost =>
        [.. _types.Where(p => !p.Members.IsEmpty && !IsEmitted(p) && !_leftOut.ContainsKey(KeyOf(p))).Select(p => p.Path)];

    public string Report(string title)
    {
        var text = new StringBuilder();
        Line($"# Types of {title}");
        Line($"");
        Line($"| family | pages | that describe types | emitted | left out | stand for another type, or say nothing |");
        Line($"|---|---:|---:|---:|---:|---:|");
        foreach (var family in Pages.GroupBy(p => p.Family).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var types = _types.Where(p => p.Family == family.Key).ToList();
            var emitted = types.Count(IsEmitted);
            var left = types.Count(p => !IsEmitted(p) && _leftOut.ContainsKey(KeyOf(p)));
            Line($"| {family.Key} | {family.Count()} | {types.Count} | {emitted} | {left} | {types.Count - emitted - left} |");
        }

        foreach (var group in _client.Items.GroupBy(i => i.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line($"");
            Line($"{group.Key}: {group.OfType<RecordModel>().Count()} records, {group.OfType<EnumModel>().Count()} enums, {group.OfType<UnionModel>().Count()} unions");
        }

        foreach (var reason in _leftOut.GroupBy(o => o.Value).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Heading($"Left out: {reason.Key}");
            foreach (var what in reason.Select(o => o.Key).Order(StringComparer.Ordinal))
            {
                Line($"- {what}");
            }
        }

        Heading("Stand for another type, or say nothing");
        foreach (var page in _types.Where(p => !IsEmitted(p) && !_leftOut.ContainsKey(KeyOf(p))).OrderBy(KeyOf, StringComparer.Ordinal))
        {
            Line($"- {KeyOf(page)}");
        }

        Heading("Types under another name than their page's");
        foreach (var item in _client.Items.Where(i => i is RecordModel or EnumModel or UnionModel && TitleOf(i) != i.Name && _types.Any(p => p.Title == TitleOf(i))))
        {
            Line($"- {ClientItem.Qualified(item.Family, TitleOf(item))}: {item.Name}");
        }

        Heading("Records that no page describes");
        foreach (var record in _client.Items.OfType<RecordModel>().Where(r => r.Members.IsEmpty && r.Base is null && !_client.Items.OfType<UnionModel>().Any(u => u.UnknownCase == r.Name)))
        {
            Line($"- {ClientItem.Qualified(record.Family, record.Name)}");
        }

        Heading("Diagnostics");
        foreach (var group in _client.Problems.GroupBy(p => (p.Id, Severity: p.Quiet ? DiagnosticSeverity.Info : Generator.Diagnostics.Rules[p.Id].DefaultSeverity)).OrderBy(g => g.Key.Id, StringComparer.Ordinal))
        {
            Line($"- {group.Key.Id}, {group.Key.Severity}: {group.Count()}");
        }

        return text.ToString();

        void Heading(string heading) => text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string KeyOf(Page page) => $"{page.Family}/{page.Title}";

    private static string TitleOf(ClientItem item) => item switch
    {
        RecordModel record => record.WireName,
        EnumModel @enum => @enum.WireName,
        UnionModel union => union.WireName,
        _ => item.Name,
    };

    // Where a client is beside them, its own family's types are in its namespace.
    private bool IsEmitted(Page page) =>
        _byTitle.Any(g => g.Key.Title == page.Title && g.Any(i => IsOf(i, page.Family)));

    private bool IsOf(ClientItem item, string family) => item.Family.Length == 0
        ? Pages.Any(p => p.Family == family && p.Kind == PageKind.Resource)
        : Words(item.Family) == Words(family) || Words(item.Family) == Words(family) + "types";

    private static string Words(string family) => family.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
