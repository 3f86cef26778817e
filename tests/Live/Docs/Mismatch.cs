namespace Medusa.Live.Tests.Docs;

/// <summary>In what the server and the pages differ.</summary>
internal enum MismatchKind
{
    /// <summary>The server sent a member that no page names.</summary>
    Undocumented,

    /// <summary>The pages promise a member that the server left out.</summary>
    LeftOut,

    /// <summary>The pages promise a member that the server sent as null.</summary>
    Null,

    /// <summary>The server sent another kind of JSON than the pages say.</summary>
    OtherKind,

    /// <summary>The server sent a value that the pages' enumeration lacks.</summary>
    UnknownValue,
}

/// <summary>A difference between what the server sent and what the pages say.</summary>
/// <param name="Member">The documented type and the member's wire name: <c>Cart.email</c>.</param>
/// <param name="Documented">The type that the pages give it, or nothing.</param>
/// <param name="Sent">What came, in a word or two.</param>
internal sealed record Mismatch(MismatchKind Kind, string Member, string Documented, string Sent)
{
    public override string ToString() => $"{Kind}: {Member}, documented {(Documented.Length == 0 ? "nowhere" : Documented)}, sent {Sent}";
}
