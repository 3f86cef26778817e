using System.Globalization;
using System.Text;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A request of 64 members, as many as one may have: <c>m0</c> to <c>m61</c>, and requests of its own kind between <c>m30</c> and <c>m31</c>.</summary>
internal sealed record Tree : RequestRecord, IJsonModel<Tree>
{
    private const int BeforeBranches = 31;

    private int?[] _values = new int?[62];
    private Tree? _branch;
    private IReadOnlyList<Tree>? _branches;

    public Tree? Branch
    {
        get => _branch;
        init => _branch = GiveMember(BeforeBranches, value);
    }

    public IReadOnlyList<Tree>? Branches
    {
        get => _branches;
        init => _branches = GiveMember(BeforeBranches + 1, value);
    }

    static Tree IJsonModel<Tree>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new Tree());

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    /// <summary>A copy with a member.</summary>
    public Tree With(int number, int? value)
    {
        var copy = this with { };
        copy._values = (int?[])_values.Clone();
        copy._values[number] = copy.GiveMember(Index(number), value);
        return copy;
    }

    protected override void VisitMembers(ref MemberVisitor visitor)
    {
        for (var i = 0; i < BeforeBranches; i++)
        {
            Show(i, ref visitor);
        }

        visitor.Model(BeforeBranches, ref _branch, "branch");
        visitor.Models(BeforeBranches + 1, ref _branches, "branches");

        for (var i = BeforeBranches; i < _values.Length; i++)
        {
            Show(i, ref visitor);
        }
    }

    public bool Equals(Tree? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    private static int Index(int number) => number < BeforeBranches ? number : number + 2;

    private void Show(int number, ref MemberVisitor visitor) =>
        visitor.Int32(Index(number), ref _values[number], "m" + number.ToString(CultureInfo.InvariantCulture));
}
