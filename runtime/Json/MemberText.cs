using System.Text;

namespace Medusa.Runtime;

/// <summary>Prints the members of a record, as a C# record prints them.</summary>
internal sealed class MemberText(StringBuilder builder) : MemberInspection
{
    private bool _first = true;

    /// <summary>Whether there was any member.</summary>
    public bool Any => !_first;

    public void Add(string property, object? value) => ModelText.Member(builder, ref _first, property, value);

    public override void Visit(string name, string? property, object? value, bool secret)
    {
        property ??= PropertyName.Of(name);
        if (secret)
        {
            ModelText.Secret(builder, ref _first, property);
        }
        else
        {
            Add(property, value);
        }
    }
}
