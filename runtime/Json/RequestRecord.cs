using System.ComponentModel;
using System.Text;

namespace Medusa.Runtime;

/// <summary>
/// The base of records that are only sent. They show their members one after the other, which is quicker to write; to read one member, they
/// are all asked.
/// </summary>
/// <remarks>It is used by generated code, and isn't meant to be used directly. Such a record has up to 64 members.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record RequestRecord : ModelRecord
{
    /// <summary>Compares the members that were given, lists, maps and JSON by their content.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(RequestRecord? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>
    /// Offers all members to a visitor, by calls of the visitor's methods that take a member's number and are named after the member's type.
    /// </summary>
    /// <param name="visitor">Reads, writes or looks at the members.</param>
    protected abstract override void VisitMembers(ref MemberVisitor visitor);

    /// <inheritdoc/>
    protected sealed override void VisitMember(int index, ref MemberVisitor visitor)
    {
        // What a member holds may be a request too.
        var wanted = visitor.Wanted;
        visitor.Wanted = index < BitsPerWord ? 1UL << index : 0;
        VisitMembers(ref visitor);
        visitor.Wanted = wanted;
    }

    private protected sealed override MedusaMissingValueException MissingMember(string name, bool isEmptyObject) =>
        MedusaMissingValueException.ForRequest(KnownMembers.TypeName, name, isEmptyObject);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
