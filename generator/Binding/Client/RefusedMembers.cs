using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Binding.Client;

/// <summary>Which members of bodies and queries a server refuses although the pages document them.</summary>
internal sealed class RefusedMembers(EquatableArray<Refusal> refusals, TypeBinder types)
{
    private readonly ILookup<SentMember, Refusal> _refusals =
        refusals.ToLookup(refusal => new SentMember(refusal.Key, refusal.Part, refusal.Member));

    // The methods that send a record as their body or query.
    private readonly Dictionary<Definition, List<(string Key, RequestPart Part)>> _senders = [];

    /// <summary>Takes in the methods of the client.</summary>
    public void Add(IEnumerable<BoundMethod> methods)
    {
        if (refusals.IsEmpty)
        {
            return;
        }

        foreach (var method in methods.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            Add(method.Key, RequestPart.Body, method.Body);
            Add(method.Key, RequestPart.Query, method.Query);
        }
    }

    /// <summary>The refusals of a record's member, those of the same versions as one.</summary>
    public EquatableArray<RefusalModel> Of(Definition record, string wireName) =>
        _senders.TryGetValue(record, out var senders) ? Of(senders, wireName) : default;

    private EquatableArray<RefusalModel> Of(List<(string Key, RequestPart Part)> senders, string wireName) => senders
        .SelectMany(sender => _refusals[new SentMember(sender.Key, sender.Part, wireName)])
        .GroupBy(refusal => (refusal.Part, refusal.Versions))
        .Select(same => new RefusalModel(
            same.Key.Part,
            same.Key.Versions,
            same.Count() == senders.Count ? default : same.Select(refusal => refusal.Key).ToEquatableArray()))
        .ToEquatableArray();

    private void Add(string key, RequestPart part, BoundParameter? parameter)
    {
        if (parameter?.Type is not RecordReference type)
        {
            return;
        }

        var record = types.Definition(type.Id).Representative;
        if (!_senders.TryGetValue(record, out var senders))
        {
            _senders.Add(record, senders = []);
        }

        senders.Add((key, part));
    }

    private sealed record SentMember(string Key, RequestPart Part, string Member);
}
