using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Expressions;

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

    /// <summary>Adds the ids of the definitions that a type holds.</summary>
    public static void AddDefinitionsIn(TypeModel? type, Stack<TypeId> ids)
    {
        switch (type)
        {
            case RecordReference record:
                ids.Push(record.Id);
                break;
            case EnumReference @enum:
                ids.Push(@enum.Id);
                break;
            case ListType list:
                AddDefinitionsIn(list.Item, ids);
                break;
            case MapType map:
                AddDefinitionsIn(map.Value, ids);
                break;
            case OneOrManyType one:
                AddDefinitionsIn(one.Item, ids);
                break;
            case EitherType either:
                foreach (var alternative in either.Alternatives)
                {
                    AddDefinitionsIn(alternative, ids);
                }

                break;
        }
    }

    /// <summary>The type with C# names where it refers to definitions.</summary>
    /// <param name="name">From a definition's id to its C# name, and its namespace where that must be said.</param>
    public static TypeModel Named(TypeModel type, Func<TypeId, (string Name, string Namespace)> name)
    {
        switch (type)
        {
            case RecordReference record:
                var (recordName, recordNamespace) = name(record.Id);
                return new RecordType(recordName) { Namespace = recordNamespace };
            case EnumReference @enum:
                var (enumName, enumNamespace) = name(@enum.Id);
                return new EnumType(enumName) { Namespace = enumNamespace };
            case ListType list:
                return list with { Item = Named(list.Item, name) };
            case MapType map:
                return map with { Value = Named(map.Value, name) };
            case OneOrManyType one:
                return new OneOrManyType(Named(one.Item, name));
            case EitherType either:
                return Named(either, name);
            default:
                return type;
        }
    }

    private static EitherType Named(EitherType either, Func<TypeId, (string Name, string Namespace)> name) =>
        new(either.Alternatives.Select(a => Named(a, name)).ToEquatableArray());
}
