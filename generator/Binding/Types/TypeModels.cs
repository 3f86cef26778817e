using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Types;

/// <summary>Types made once.</summary>
internal static class TypeModels
{
    public static readonly TypeModel String = new PrimitiveType(PrimitiveKind.String);
    public static readonly TypeModel Boolean = new PrimitiveType(PrimitiveKind.Boolean);
    public static readonly TypeModel DateTime = new PrimitiveType(PrimitiveKind.DateTime);
    public static readonly TypeModel JsonObject = new PrimitiveType(PrimitiveKind.JsonObject);
    public static readonly TypeModel JsonNode = new PrimitiveType(PrimitiveKind.JsonNode);
    public static readonly TypeModel File = new PrimitiveType(PrimitiveKind.UploadFile);
    public static readonly TypeModel Files = new ListType(File, NullableItems: false);

    private static readonly TypeModel s_int32 = new PrimitiveType(PrimitiveKind.Int32);
    private static readonly TypeModel s_int64 = new PrimitiveType(PrimitiveKind.Int64);
    private static readonly TypeModel s_decimal = new PrimitiveType(PrimitiveKind.Decimal);

    public static TypeModel Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => String,
        PrimitiveKind.Boolean => Boolean,
        PrimitiveKind.Int32 => s_int32,
        PrimitiveKind.Int64 => s_int64,
        PrimitiveKind.Decimal => s_decimal,
        PrimitiveKind.DateTime => DateTime,
        PrimitiveKind.JsonObject => JsonObject,
        _ => JsonNode,
    };

    /// <summary>Says whether a type is written with so many names at most; aliases can be joined to types of any size.</summary>
    public static bool IsWithin(TypeModel type, int names)
    {
        Count(type);
        return names >= 0;

        void Count(TypeModel part)
        {
            names--;
            switch (part)
            {
                case ListType list when names >= 0:
                    Count(list.Item);
                    break;
                case MapType map when names >= 0:
                    Count(map.Value);
                    break;
                case OneOrManyType one when names >= 0:
                    Count(one.Item);
                    break;
                case EitherType either:
                    for (var i = 0; i < either.Alternatives.Count && names >= 0; i++)
                    {
                        Count(either.Alternatives[i]);
                    }

                    break;
            }
        }
    }

    /// <summary>The ids of the definitions that a type holds.</summary>
    public static IEnumerable<string> DefinitionsIn(TypeModel type) => type switch
    {
        RecordType record => [record.Name],
        EnumType @enum => [@enum.Name],
        ListType list => DefinitionsIn(list.Item),
        MapType map => DefinitionsIn(map.Value),
        OneOrManyType one => DefinitionsIn(one.Item),
        EitherType either => either.Alternatives.SelectMany(DefinitionsIn),
        _ => [],
    };

    /// <summary>The same type with other names for its definitions.</summary>
    public static TypeModel Rename(TypeModel type, Func<string, string> name) => type switch
    {
        RecordType record => new RecordType(name(record.Name)),
        EnumType @enum => new EnumType(name(@enum.Name)),
        ListType list => list with { Item = Rename(list.Item, name) },
        MapType map => map with { Value = Rename(map.Value, name) },
        OneOrManyType one => new OneOrManyType(Rename(one.Item, name)),
        EitherType either => new EitherType(either.Alternatives.Select(a => Rename(a, name)).ToEquatableArray()),
        _ => type,
    };
}
