using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Analysis;

/// <summary>
/// Finds prefixes that have no effect. Where one name of a list has no prefix, a server takes the list as all that is wanted, and not as changes
/// to what it sends by default.
/// </summary>
internal static class MixedListCheck
{
    public static IEnumerable<FieldFinding> Check(ConstantText text)
    {
        var items = FieldListText.Items(text.Value, FieldListMember.Fields).ToList();

        // After white space, some servers add the prefix + themselves.
        var plain = items.FirstOrDefault(item => item is { Prefix: FieldPrefix.None, HasSpace: false });
        if (plain is null)
        {
            yield break;
        }

        foreach (var item in items)
        {
            if (item.Prefix is FieldPrefix.Add or FieldPrefix.Remove)
            {
                var effect = item.Prefix == FieldPrefix.Remove
                    ? $"'{item.Path}' is sent and not left out"
                    : $"'{item.Path}' isn't added to what is sent by default";
                yield return Finding(text, item, plain, effect);
            }
        }

        // A relation is sent either way: id,*variants is what it says, if the rest is meant to be left out.
        if (items.Find(item => item.Prefix == FieldPrefix.Relation) is { } relation
            && !items.Exists(item => item.Prefix is FieldPrefix.Add or FieldPrefix.Remove))
        {
            yield return Finding(text, relation, plain, $"'{relation.Path}' isn't added to what is sent by default") with { Quiet = true };
        }
    }

    private static FieldFinding Finding(ConstantText text, FieldItem item, FieldItem plain, string effect) =>
        new(ProblemId.MixedFieldList, text.LocationOf(item.Start, item.End - item.Start), EquatableArray.Of(plain.Path, effect));
}
