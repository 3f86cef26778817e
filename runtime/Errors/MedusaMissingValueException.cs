namespace Medusa;

/// <summary>
/// A member that the reference documents as always present was read, but the server had left it out or sent <c>null</c>.
/// </summary>
/// <remarks>
/// Which members are sent depends on <c>fields</c> and <c>expand</c> of the request, and the reference is not always right.
/// Reading a response never fails because of a missing member and never invents a value; only reading the member itself throws.
/// </remarks>
public sealed class MedusaMissingValueException : MedusaException
{
    private MedusaMissingValueException(string typeName, string memberName)
        : base($"The response has no value for '{memberName}' of {typeName}: the server left it out or sent null. "
            + "'fields' and 'expand' of the request choose what is sent.")
    {
        TypeName = typeName;
        MemberName = memberName;
    }

    /// <summary>The record that lacks the member, such as <c>BatchJob</c>.</summary>
    public string TypeName { get; }

    /// <summary>The member's name on the wire, such as <c>created_at</c>.</summary>
    public string MemberName { get; }

    /// <summary>Creates the exception for one member of one record.</summary>
    /// <param name="type">The record's name.</param>
    /// <param name="member">The member's name on the wire.</param>
    public static MedusaMissingValueException For(string type, string member) => new(type, member);
}
