using System.Text;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A request of which one member is a secret.</summary>
internal sealed record LogIn : RequestRecord, IJsonModel<LogIn>
{
    private string? _email;
    private string? _password;
    private string? _shop;

    public string Email
    {
        get => _email ?? throw MissingMember("email");
        init => _email = GiveMember(0, value);
    }

    static LogIn IJsonModel<LogIn>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new LogIn());

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMembers(ref MemberVisitor visitor)
    {
        visitor.String(0, ref _email, "email");
        visitor.Secret(1);
        visitor.String(1, ref _password, "password");
        visitor.String(2, ref _shop, "shop");
    }

    public bool Equals(LogIn? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
