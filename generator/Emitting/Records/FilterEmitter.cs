using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes what makes a record of operators a filter: it can be a value or a list of values too, and converts from them.</summary>
internal sealed class FilterEmitter(CodeWriter writer, string name, TypeModel value)
{
    private readonly string _type = TypeNames.Of(value, writer);

    /// <summary>Writes the attribute by which the compiler takes <c>["a", "b"]</c>.</summary>
    public void EmitAttribute() => writer
        .Use(Usings.RuntimeCompilerServices | Usings.DiagnosticsCodeAnalysis | Usings.System)
        .Use(Usings.Medusa | Usings.CollectionsGeneric | Usings.TextJson)
        .Line($"[CollectionBuilder(typeof({name}), nameof(Create))]");

    /// <summary>Writes the conversions and the writing of a value.</summary>
    public void EmitMembers(JsonCode json)
    {
        // There are no conversions from interfaces.
        if (value is not (ListType or MapType))
        {
            EmitConversion($"{_type}?", "a single value", TypeForms.IsStruct(value) ? "value.Value" : "value");
        }

        if (value is EnumType @enum)
        {
            EmitConversion($"{TypeNames.Of(@enum)}?", "a single value", $"({_type})value.Value");
        }

        EmitConversion($"{_type}[]?", "several values", "value");
        EmitConversion($"List<{_type}>?", "several values", "value");
        writer.Blank()
            .Line("/// <summary>Makes a filter for several values; the compiler calls it for <c>[…]</c>.</summary>")
            .Line("/// <param name=\"values\">The values, which are copied.</param>")
            .Line($"public static {name} Create(ReadOnlySpan<{_type}> values) =>", $"Of(new {name}(), OneOrMany.Create(values));")
            .Blank()
            .Line("/// <inheritdoc/>")
            .Line(
                $"protected override void WriteValue(Utf8JsonWriter writer, {_type} value) =>",
                $"{json.ItemWriter(value)}(writer, value);");
    }

    private void EmitConversion(string from, string what, string values) => writer.Blank()
        .Line($"/// <summary>Makes a filter for {what}.</summary>")
        .Line("/// <param name=\"value\">What to be equal to.</param>")
        .Line("[return: NotNullIfNotNull(nameof(value))]")
        .Line($"public static implicit operator {name}?({from} value) =>", $"value is null ? null : Of(new {name}(), {values});");
}
