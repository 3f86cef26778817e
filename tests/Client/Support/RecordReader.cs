using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Reads every member of a record and of all that it holds.</summary>
internal static class RecordReader
{
    /// <summary>The members that the record promises and that had no value, as <c>BatchJob.created_at</c>.</summary>
    public static IEnumerable<string> MissingIn(object? value)
    {
        switch (value)
        {
            case null or string or JsonNode:
                return [];
            case IDictionary map:
                return map.Values.Cast<object?>().SelectMany(MissingIn);
            case IEnumerable list:
                return list.Cast<object?>().SelectMany(MissingIn);
        }

        var type = value.GetType();
        return IsRecord(type) ? type.GetProperties().SelectMany(p => MissingIn(value, p))
            : type.Namespace == "Medusa" && type.GetProperty("Value") is { } held && type.Name.StartsWith("Union", StringComparison.Ordinal) ? MissingIn(held.GetValue(value))
            : [];
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<string> MissingIn(object record, PropertyInfo property)
    {
        object? value;
        try
        {
            value = property.GetValue(record);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is MedusaMissingValueException missing)
        {
            return [$"{missing.TypeName}.{missing.MemberName}"];
        }

        return MissingIn(value);
    }
}
