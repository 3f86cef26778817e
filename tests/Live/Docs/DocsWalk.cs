using System.Globalization;
using System.Text.Json;
using Medusa.Generator.Model.Client;

namespace Medusa.Live.Tests.Docs;

/// <summary>Goes through an answer's JSON beside what the pages say of it.</summary>
internal sealed class DocsWalk
{
    private readonly DocumentedClient _docs;
    private readonly List<Mismatch> _mismatches = [];

    private DocsWalk(DocumentedClient docs) => _docs = docs;

    /// <summary>How often a member was there that the pages name.</summary>
    public int Members { get; private set; }

    /// <summary>The members that had to be there and not null.</summary>
    public HashSet<string> Promised { get; } = [];

    public IReadOnlyList<Mismatch> Mismatches => _mismatches;

    public static DocsWalk Of(DocumentedClient docs, string method, JsonElement answer) => Of(docs, docs.Method(method).Result, method, answer);

    /// <param name="type">What the pages say of the JSON, or null.</param>
    /// <param name="name">What to call it.</param>
    public static DocsWalk Of(DocumentedClient docs, TypeModel? type, string name, JsonElement json)
    {
        DocsWalk walk = new(docs);
        if (type is not null)
        {
            walk.Visit(json, type, name);
        }

        return walk;
    }

    private void Visit(JsonElement json, TypeModel type, string member)
    {
        switch (type)
        {
            case PrimitiveType { Kind: PrimitiveKind.JsonNode }:
                return;
            case PrimitiveType primitive:
                if (!Fits(json, primitive.Kind))
                {
                    Differs(json, type, member);
                }

                return;
            case EnumType name when json.ValueKind == JsonValueKind.String:
                var documented = (EnumModel)_docs.Type(name.Name);
                if (documented.Members.All(value => value.Value != json.GetString()))
                {
                    _mismatches.Add(new Mismatch(MismatchKind.UnknownValue, member, Text(type), $"\"{json.GetString()}\""));
                }

                return;
            case RecordType name when json.ValueKind == JsonValueKind.Object:
                VisitObject(json, Record(name, json));
                return;
            case ListType list when json.ValueKind == JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    VisitItem(item, list.Item, list.NullableItems, member);
                }

                return;
            case MapType map when json.ValueKind == JsonValueKind.Object:
                foreach (var entry in json.EnumerateObject())
                {
                    VisitItem(entry.Value, map.Value, map.NullableValues, member);
                }

                return;
            case OneOrManyType many when json.ValueKind == JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    VisitItem(item, many.Item, nullable: false, member);
                }

                return;
            case OneOrManyType one:
                Visit(json, one.Item, member);
                return;
            case EitherType either when either.Alternatives.FirstOrDefault(alternative => Takes(alternative, json.ValueKind)) is { } taken:
                Visit(json, taken, member);
                return;
            default:
                Differs(json, type, member);
                return;
        }
    }

    private void VisitItem(JsonElement item, TypeModel type, bool nullable, string member)
    {
        if (item.ValueKind != JsonValueKind.Null)
        {
            Visit(item, type, member + "[]");
        }
        else if (!nullable && type is not PrimitiveType { Kind: PrimitiveKind.JsonNode })
        {
            _mismatches.Add(new Mismatch(MismatchKind.Null, member + "[]", Text(type), "null"));
        }
    }

    private void VisitObject(JsonElement json, RecordModel record)
    {
        foreach (var member in record.Members)
        {
            var name = $"{record.WireName}.{member.WireName}";
            if (!member.Nullable)
            {
                Promised.Add(name);
            }

            if (!json.TryGetProperty(member.WireName, out var value))
            {
                if (!member.Nullable)
                {
                    _mismatches.Add(new Mismatch(MismatchKind.LeftOut, name, Text(member.Type), "nothing"));
                }

                continue;
            }

            Members++;
            if (value.ValueKind != JsonValueKind.Null)
            {
                Visit(value, member.Type, name);
            }
            else if (!member.Nullable)
            {
                _mismatches.Add(new Mismatch(MismatchKind.Null, name, Text(member.Type), "null"));
            }
        }

        HashSet<string> documented = [.. record.Members.Select(member => member.WireName)];
        foreach (var property in json.EnumerateObject())
        {
            if (!documented.Contains(property.Name))
            {
                _mismatches.Add(new Mismatch(MismatchKind.Undocumented, $"{record.WireName}.{property.Name}", "", Kind(property.Value)));
            }
        }
    }

    private RecordModel Record(RecordType name, JsonElement json)
    {
        if (_docs.Type(name.Name) is RecordModel record)
        {
            return record;
        }

        var union = (UnionModel)_docs.Type(name.Name);
        var value = json.TryGetProperty(union.Discriminator, out var discriminator) ? discriminator.GetString() : null;
        var found = union.Cases.FirstOrDefault(candidate => candidate.Value == value)?.TypeName
            ?? throw new InvalidOperationException($"{union.WireName} has no case '{value}'.");
        return (RecordModel)_docs.Type(found);
    }

    private void Differs(JsonElement json, TypeModel type, string member) =>
        _mismatches.Add(new Mismatch(MismatchKind.OtherKind, member, Text(type), Kind(json)));

    private static bool Fits(JsonElement json, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => json.ValueKind == JsonValueKind.String,
        PrimitiveKind.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PrimitiveKind.Int32 => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out _),
        PrimitiveKind.Int64 => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        PrimitiveKind.Decimal => json.ValueKind == JsonValueKind.Number,
        PrimitiveKind.DateTime => json.ValueKind == JsonValueKind.String && json.TryGetDateTimeOffset(out _),
        PrimitiveKind.JsonObject => json.ValueKind == JsonValueKind.Object,
        _ => true,
    };

    private static bool Takes(TypeModel type, JsonValueKind kind) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.JsonNode } => true,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => kind is JsonValueKind.True or JsonValueKind.False,
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal } => kind == JsonValueKind.Number,
        PrimitiveType { Kind: PrimitiveKind.JsonObject } or RecordType or MapType => kind == JsonValueKind.Object,
        ListType => kind == JsonValueKind.Array,
        OneOrManyType many => kind == JsonValueKind.Array || Takes(many.Item, kind),
        EitherType either => either.Alternatives.Any(alternative => Takes(alternative, kind)),
        _ => kind == JsonValueKind.String,
    };

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when !json.TryGetInt64(out _) => "fraction",
        JsonValueKind.Number when !json.TryGetInt32(out _) => "large number",
        JsonValueKind.String when decimal.TryParse(json.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out _) => "number in a string",
        JsonValueKind kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Text(TypeModel type) => type switch
    {
        PrimitiveType primitive => primitive.Kind.ToString(),
        RecordType record => record.Name,
        EnumType @enum => @enum.Name,
        ListType list => Text(list.Item) + "[]",
        MapType map => $"map of {Text(map.Value)}",
        OneOrManyType many => $"{Text(many.Item)} or several",
        EitherType either => string.Join(" or ", either.Alternatives.Select(Text)),
        _ => type.ToString(),
    };
}
