namespace Medusa.Generator.Model.Examples;

/// <summary>An expression of an example.</summary>
internal abstract record ExampleExpression;

/// <summary>A string.</summary>
internal sealed record ExampleString(string Value) : ExampleExpression;

/// <summary>A number.</summary>
internal sealed record ExampleNumber(decimal Value) : ExampleExpression;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record ExampleBoolean(bool Value) : ExampleExpression;

/// <summary><c>null</c> or <c>undefined</c>.</summary>
internal sealed record ExampleNull : ExampleExpression
{
    public static readonly ExampleNull Instance = new();
}

/// <summary>An array.</summary>
internal sealed record ExampleArray(EquatableArray<ExampleExpression> Items) : ExampleExpression;

/// <summary>An object.</summary>
internal sealed record ExampleObject(EquatableArray<ExampleProperty> Properties) : ExampleExpression;

/// <summary>A property of an object.</summary>
internal sealed record ExampleProperty(string Name, ExampleExpression Value);

/// <summary>A variable.</summary>
internal sealed record ExampleName(string Name) : ExampleExpression;

/// <summary><c>target.name</c>, also where it says <c>target?.name</c>.</summary>
internal sealed record ExampleMember(ExampleExpression Target, string Name) : ExampleExpression;

/// <summary><c>target[0]</c>.</summary>
internal sealed record ExampleItem(ExampleExpression Target, int Index) : ExampleExpression;

/// <summary>A template string: its texts and expressions, in order.</summary>
internal sealed record ExampleTemplate(EquatableArray<ExampleExpression> Parts) : ExampleExpression;

/// <summary><c>new Date(…)</c>: the text that it is made of, or null for now.</summary>
internal sealed record ExampleDate(string? Text) : ExampleExpression;
