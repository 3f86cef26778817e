namespace Medusa.Runtime;

/// <summary>Compares the members of two records, of which it sees each first in the one, then in the other.</summary>
internal sealed class MemberComparison : MemberInspection
{
    private object? _first;
    private bool _isSecond;

    /// <summary>Whether all members seen so far were equal.</summary>
    public bool Equal { get; private set; } = true;

    public override void Visit(string name, string? property, object? value, bool secret)
    {
        if (_isSecond)
        {
            Equal &= ModelEquality.Values(_first, value);
        }
        else
        {
            _first = value;
        }

        _isSecond = !_isSecond;
    }
}
