namespace Medusa.Generator.Analysis;

/// <summary>The names that a project says its server knows: fields of its own modules, of plugins, of links.</summary>
internal sealed class KnownFields
{
    /// <summary>The option in <c>.editorconfig</c>.</summary>
    public const string Option = "medusa_known_fields";

    public static readonly KnownFields None = new("");

    private readonly HashSet<string> _names;

    /// <param name="option">
    /// The option's value: paths (<c>brand</c>, <c>variants.brand</c>) and members of records (<c>AdminProduct.brand</c>).
    /// </param>
    public KnownFields(string option) =>
        _names = new HashSet<string>(
            option.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(WithoutStar),
            StringComparer.Ordinal);

    /// <summary>Whether a field is known.</summary>
    /// <param name="path">The path up to the field: <c>variants.brand</c>.</param>
    /// <param name="record">The record that it would be a member of.</param>
    /// <param name="name">The field.</param>
    public bool Has(string path, string record, string name) =>
        _names.Count > 0 && (_names.Contains(path) || _names.Contains($"{record}.{name}"));

    private static string WithoutStar(string name) =>
        (name.EndsWith(".*", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2) : name).TrimStart('*', '+', '-');
}
