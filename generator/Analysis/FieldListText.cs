namespace Medusa.Generator.Analysis;

/// <summary>A list of fields as the server reads it: <c>id,+title,*variants.prices</c>.</summary>
internal static class FieldListText
{
    /// <summary>The items that are not empty.</summary>
    /// <param name="text">The list.</param>
    /// <param name="member">What the list is for.</param>
    public static IEnumerable<FieldItem> Items(string text, FieldListMember member)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(',', start);
            end = end < 0 ? text.Length : end;
            if (Item(text, start, end, member) is { } item)
            {
                yield return item;
            }

            start = end + 1;
        }
    }

    private static FieldItem? Item(string text, int start, int end, FieldListMember member)
    {
        var hasSpace = start < end && char.IsWhiteSpace(text[start]);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var prefix = FieldPrefix.None;
        if (start < end)
        {
            prefix = (member, text[start]) switch
            {
                (FieldListMember.Fields, '+') => FieldPrefix.Add,
                (FieldListMember.Fields, '-') => FieldPrefix.Remove,
                (FieldListMember.Fields, '*') => FieldPrefix.Relation,
                (FieldListMember.Order, '-') => FieldPrefix.Descending,
                _ => FieldPrefix.None,
            };
        }

        var path = prefix == FieldPrefix.None ? start : start + 1;
        if (member == FieldListMember.Fields && prefix == FieldPrefix.None && end - path > 2 && text[end - 1] == '*' && text[end - 2] == '.')
        {
            prefix = FieldPrefix.Relation;
            end -= 2;
        }

        return path < end ? new FieldItem(prefix, hasSpace, path, text.Substring(path, end - path), start) : null;
    }
}

/// <summary>One item of a list of fields.</summary>
/// <param name="HasSpace">Whether white space stands before it, which some servers read as <c>+</c>.</param>
/// <param name="PathStart">Where the path begins in the list, after the prefix.</param>
/// <param name="Path">The path: <c>variants.prices</c>.</param>
/// <param name="Start">Where the item begins in the list, with its prefix.</param>
internal sealed record FieldItem(FieldPrefix Prefix, bool HasSpace, int PathStart, string Path, int Start)
{
    /// <summary>Where the item ends in the list.</summary>
    public int End => PathStart + Path.Length;
}

/// <summary>What stands before a path, or for a relation after it (<c>variants.*</c>).</summary>
internal enum FieldPrefix
{
    None,
    Add,
    Remove,
    Relation,
    Descending,
}

/// <summary>The members of a query that are lists of fields.</summary>
internal enum FieldListMember
{
    /// <summary>What is sent.</summary>
    Fields,

    /// <summary>The relations that are sent too, in v1.</summary>
    Expand,

    /// <summary>What a list is sorted by.</summary>
    Order,
}
