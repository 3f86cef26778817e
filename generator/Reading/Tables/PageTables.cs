using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Tables;

/// <summary>Reads the tables of a page.</summary>
internal sealed class PageTables(SourceFile file, PageEntryReader entries)
{
    private readonly TableReader _reader = new(file, entries);
    private bool _toldUnknown;

    /// <summary>The entries of a section's table; empty where there is no such section or table.</summary>
    /// <param name="section">The section that holds the table, or null.</param>
    /// <param name="owner">Whose members these are, for messages.</param>
    public EquatableArray<PageEntry> Read(Section? section, string owner)
    {
        var result = default(EquatableArray<PageEntry>);
        foreach (var part in section?.Tables ?? [])
        {
            var table = part is JsonTable json ? Read(json, owner) : Read(((JsxTable)part).Tag, owner);
            result = result.IsEmpty ? table : table.IsEmpty ? result : Join(result, table, owner);
        }

        return result;
    }

    /// <summary>The entries of a component's table.</summary>
    public EquatableArray<PageEntry> Read(JsxTag tag, string owner)
    {
        var known = JsxComponents.HoldTables(tag.Name);
        foreach (var attribute in tag.Attributes)
        {
            if (!(known && attribute.Name is "parameters" or "types") && !_reader.LooksLikeTable(attribute.ValueStart, tag.End))
            {
                continue;
            }

            if (!known && !_toldUnknown)
            {
                _toldUnknown = true;
                file.Report(ProblemId.UnknownComponent, tag.NameSpan, tag.Name, attribute.Name);
            }

            var table = _reader.Read(attribute.ValueStart, tag.End, owner, JsxComponents.ListsPartsOfIntersections(tag.Name));
            if (_reader.Succeeded)
            {
                ReportTagError(tag);
            }

            return table;
        }

        if (known)
        {
            ReportTagError(tag);
            if (tag.Error is null)
            {
                file.Report(ProblemId.MalformedTable, tag.NameSpan, "the component has no table");
            }
        }

        return default;
    }

    private EquatableArray<PageEntry> Read(JsonTable table, string owner)
    {
        var entries = _reader.Read(table.Start, table.End, owner, lastCounts: true, mayReport: !table.IsBroken);
        if (table.IsBroken)
        {
            file.CountBrokenTable();
        }

        return entries;
    }

    private void ReportTagError(JsxTag tag)
    {
        if (tag.Error is { } error)
        {
            file.Report(ProblemId.MalformedTable, new Span(error.Position, 0), error.Message);
        }
    }

    private EquatableArray<PageEntry> Join(EquatableArray<PageEntry> first, EquatableArray<PageEntry> second, string owner)
    {
        var list = new EntryList(file, owner, lastCounts: false);
        foreach (var entry in first.Concat(second))
        {
            list.Add(entry);
        }

        return list.ToArray();
    }
}
