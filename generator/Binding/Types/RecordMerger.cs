using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>
/// Records that nothing tells apart are read as one: a documented one that has the members of all, or a new one that has.
/// </summary>
internal sealed class RecordMerger(TypeBinder binder)
{
    /// <summary>Puts one record in the place of all records among the types.</summary>
    public void Merge(List<TypeModel> types, UnionType union, Scope scope)
    {
        var records = types.OfType<RecordReference>().Select(r => binder.Table[r.Id]).ToList();
        if (records.Count < 2 || records.Any(r => r.Record is null))
        {
            return;
        }

        if (!binder.Limits.Spend(records.Sum(r => (long)r.Record!.Sources.Count) * OutputCost.Look, scope, union.Span))
        {
            types.RemoveAll(t => t is RecordReference);
            types.Add(TypeModels.JsonObject);
            return;
        }

        var members = records
            .SelectMany(r => r.Record!.Sources.GroupBy(s => s.Entry.Name, StringComparer.Ordinal).Select(g => g.First()))
            .GroupBy(s => s.Entry.Name, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .ToList();
        var all = records.Find(r => !r.IsInline && r.Record!.Sources.Count == members.Count) is { } documented
            ? new RecordReference(documented.Id)
            : binder.Shapes.Inline(scope, ExpressionText.Of(union), union.Span, members.Select(Merged), isMerged: true);
        types.RemoveAll(t => t is RecordReference);
        types.Add(all);

        // What one of them lacks, or may leave out, can be missing.
        MemberSource Merged(List<MemberSource> sources) =>
            sources.Count == records.Count && !sources.Any(s => s.Entry.Optional)
                ? sources[0]
                : sources[0] with { Entry = sources[0].Entry with { Optional = true } };
    }
}
