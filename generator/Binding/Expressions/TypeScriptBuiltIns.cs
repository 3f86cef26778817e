using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>The names that TypeScript and the browser bring, wherever pages link them to.</summary>
internal static class TypeScriptBuiltIns
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "string", "String", "number", "Number", "boolean", "Boolean", "bigint", "Date", "object", "Object", "any",
        "unknown", "void", "never", "null", "undefined", "symbol", "this", "Function", "Record", "Map", "Set", "Error",
        "Buffer", "RegExp", "true", "false", "FormData", "JSON", "File", "FileList", "Blob",
    };

    public static bool Contains(string name) => s_names.Contains(name);

    /// <summary>The type of a keyword that needs no context; null for one that does, or that is none.</summary>
    public static TypeModel? TypeOf(string name, string member, NumberRule numbers) => name switch
    {
        "string" or "String" => TypeModels.String,
        "number" or "Number" => TypeModels.Of(numbers.KindOf(member)),
        "bigint" => TypeModels.Of(PrimitiveKind.Int64),
        "boolean" or "Boolean" => TypeModels.Boolean,
        "Date" => TypeModels.DateTime,
        "object" or "Object" => TypeModels.JsonObject,
        "any" or "unknown" or "JSON" or "Map" or "Set" or "Error" or "Buffer" or "RegExp" => TypeModels.JsonNode,
        _ => null,
    };

    /// <summary>The number that a correction names by its C# type; null for any other name.</summary>
    public static PrimitiveKind? NumberOf(string name) => name switch
    {
        "int" => PrimitiveKind.Int32,
        "long" => PrimitiveKind.Int64,
        "decimal" => PrimitiveKind.Decimal,
        _ => null,
    };

    /// <summary>Says whether values of the type don't travel as JSON.</summary>
    public static bool IsNonData(string name) => name is "Function" or "never" or "symbol" or "this" or "FormData" or "void" || IsUpload(name);

    /// <summary>Says whether the type is a file to upload, which travels as a part of a form.</summary>
    public static bool IsUpload(string name) => name is "File" or "FileList" or "Blob";
}
