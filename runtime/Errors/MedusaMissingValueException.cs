namespace Medusa;

/// <summary>
/// A member that the reference documents as always present was read, but the server had left it out or sent <c>null</c>; or, of a record that is
/// only sent, it was not given.
/// </summary>
/// <remarks>
/// Which members are sent depends on <c>fields</c> (and in Medusa v1 on <c>expand</c>) of the request, and the reference is not always right.
/// Reading a response never fails because of a missing member and never invents a value; only reading the member itself throws.
/// </remarks>
public sealed class MedusaMissingValueException : MedusaException
{
    private MedusaMissingValueException(string typeName, string memberName, bool isEmptyObject, string message)
        : base(message)
    {
        TypeName = typeName;
        MemberName = memberName;
        IsEmptyObject = isEmptyObject;
    }

    /// <summary>The record that lacks the member, such as <c>BatchJob</c>.</summary>
    public string TypeName { get; }

    /// <summary>The member's name on the wire, such as <c>created_at</c>.</summary>
    public string MemberName { get; }

    /// <summary>
    /// Whether the record has no member at all. To some routes of Medusa v2, an unknown id is no error: they answer with status 200 and <c>{}</c>.
    /// </summary>
    public bool IsEmptyObject { get; }

    /// <summary>Creates the exception for one member of one record.</summary>
    /// <param name="type">The record's name.</param>
    /// <param name="member">The member's name on the wire.</param>
    /// <param name="isEmptyObject">Whether the record has no member at all.</param>
    public static MedusaMissingValueException For(string type, string member, bool isEmptyObject = false) =>
        new(type, member, isEmptyObject, $"The response has no value for '{member}' of {type}: {Reason(isEmptyObject)}");

    // Such a record can lack what is required where it was made of JSON.
    internal static MedusaMissingValueException ForRequest(string type, string member, bool isEmptyObject) =>
        new(
            type,
            member,
            isEmptyObject,
            $"The request has no value for '{member}' of {type}: it is null, or the JSON that the request was made of leaves it out.");

    private static string Reason(bool isEmptyObject) => isEmptyObject
        ? "the server sent an empty object, {}, as some routes do with status 200 for an unknown id."
        : "the server left it out or sent null. 'fields' of the request (and 'expand' in Medusa v1) chooses what is sent.";
}
