namespace Medusa.Generator.Model.Client;

/// <summary>An expression in C#. Names are bare; texts are as they are meant, not as C# spells them.</summary>
internal abstract record CodeValue;

/// <summary>A string.</summary>
internal sealed record CodeText(string Value) : CodeValue;

/// <summary>A number.</summary>
internal sealed record CodeNumber(decimal Value) : CodeValue;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record CodeBoolean(bool Value) : CodeValue;

/// <summary><c>null</c>.</summary>
internal sealed record CodeNull : CodeValue
{
    public static readonly CodeNull Instance = new();
}

/// <summary>A time, in ticks of UTC.</summary>
internal sealed record CodeDate(long Ticks) : CodeValue;

/// <summary>The time now.</summary>
internal sealed record CodeNow : CodeValue
{
    public static readonly CodeNow Instance = new();
}

/// <summary>A value of an enum.</summary>
/// <param name="Member">The enum's member, or null for a value that it has no member for.</param>
/// <param name="Value">On the wire.</param>
/// <param name="IsExplicit">It stands where the compiler doesn't convert it to <c>StringEnum</c> by itself.</param>
internal sealed record CodeEnum(EnumType Type, string? Member, string Value, bool IsExplicit) : CodeValue;

/// <summary><c>new Type { Name = value }</c>.</summary>
internal sealed record CodeNew(TypeModel Type, EquatableArray<CodeMember> Members) : CodeValue;

/// <summary>A property that an initializer sets.</summary>
internal sealed record CodeMember(string Name, CodeValue Value);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record CodeList(EquatableArray<CodeValue> Items) : CodeValue;

/// <summary><c>new Dictionary&lt;string, Type&gt; { ["key"] = value }</c>.</summary>
/// <param name="Nullable">The values may be null.</param>
internal sealed record CodeMap(TypeModel Type, bool Nullable, EquatableArray<CodeEntry> Entries) : CodeValue;

/// <summary><c>new JsonObject { ["key"] = value }</c>.</summary>
internal sealed record CodeJsonObject(EquatableArray<CodeEntry> Entries) : CodeValue;

/// <summary>An entry of a dictionary or a JSON object.</summary>
internal sealed record CodeEntry(string Key, CodeValue Value);

/// <summary><c>new JsonArray(a, b)</c>.</summary>
internal sealed record CodeJsonArray(EquatableArray<CodeValue> Items) : CodeValue;

/// <summary><c>new(value)</c>, where the compiler doesn't convert.</summary>
internal sealed record CodeConverted(CodeValue Value) : CodeValue;

/// <summary>A variable.</summary>
internal sealed record CodeName(string Name) : CodeValue;

/// <summary><c>target.Name</c>, or <c>target?.Name</c>.</summary>
internal sealed record CodeAccess(CodeValue Target, string Name, bool Conditional) : CodeValue;

/// <summary><c>target[0]</c>, or <c>target?[0]</c>.</summary>
internal sealed record CodeItem(CodeValue Target, int Index, bool Conditional) : CodeValue;

/// <summary><c>target["key"]</c>, or <c>target?["key"]</c>.</summary>
internal sealed record CodeKey(CodeValue Target, string Key, bool Conditional) : CodeValue;

/// <summary><c>$"text {value}"</c>: texts are <see cref="CodeText"/>.</summary>
internal sealed record CodeInterpolation(EquatableArray<CodeValue> Parts) : CodeValue;
