namespace Medusa.Runtime;

/// <summary>Gathers the names of a record's members.</summary>
internal sealed class MemberNames : MemberInspection
{
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public override void Visit(string name, string? property, object? value, bool secret) => _names.Add(name);

    public string[] ToArray() => [.. _names];
}
