using System.Text.Json.Nodes;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>JSON made from a record's own table: each member once, with a value of its documented type.</summary>
internal sealed class SampleJson(IEnumerable<ClientItem> items)
{
    private const int MaxDepth = 2;

    private readonly Dictionary<string, ClientItem> _items = items.ToDictionary(i => i.Name);

    public JsonObject Of(RecordModel record, bool nulls = false) => Of(record, MaxDepth, nulls);

    private JsonObject Of(RecordModel record, int depth, bool nulls)
    {
        var json = new JsonObject();
        foreach (var member in record.Members)
        {
            json[member.WireName] = record.Base is { } @base && Discriminator(@base) == member.WireName ? CaseOf(record)
                : nulls ? null
                : Of(member.Type, depth);
        }

        return json;
    }

    private JsonNode? Of(TypeModel type, int depth) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => "text with \"quotes\", a \\ and é 漢 😀",
        PrimitiveType { Kind: PrimitiveKind.Boolean } => true,
        PrimitiveType { Kind: PrimitiveKind.Int32 } => 12,
        PrimitiveType { Kind: PrimitiveKind.Int64 } => 12_345_678_901,
        PrimitiveType { Kind: PrimitiveKind.Decimal } => 12.5m,
        PrimitiveType { Kind: PrimitiveKind.DateTime } => "2023-11-27T10:20:30.456Z",
        PrimitiveType { Kind: PrimitiveKind.JsonObject } => new JsonObject { ["a"] = 1, ["b"] = null },
        PrimitiveType => new JsonArray(1, "two", null),
        EnumType @enum => ((EnumModel)_items[@enum.Name]).Members is { Count: > 0 } members ? members[0].Value : "any",
        ListType list => depth == 0 ? [] : new JsonArray(Of(list.Item, depth - 1)),
        MapType map => new JsonObject { ["key"] = Of(map.Value, depth - 1) },
        OneOrManyType many => new JsonArray(Of(many.Item, depth), Of(many.Item, depth)),
        EitherType either => Of(either.Alternatives[either.Alternatives.Count - 1], depth),
        RecordType record => _items[record.Name] switch
        {
            RecordModel model => depth == 0 ? [] : Of(model, depth - 1, nulls: false),
            UnionModel union => depth == 0 ? [] : Of((RecordModel)_items[union.Cases[0].TypeName], depth - 1, nulls: false),
            _ => throw new InvalidOperationException(record.Name),
        },
        _ => throw new InvalidOperationException(type.ToString()),
    };

    private string Discriminator(string union) => ((UnionModel)_items[union]).Discriminator;

    private string CaseOf(RecordModel record) => ((UnionModel)_items[record.Base!]).Cases.First(c => c.TypeName == record.Name).Value;
}
