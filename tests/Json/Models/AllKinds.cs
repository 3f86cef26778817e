using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A record with a member of each kind, in the shape of emitted code.</summary>
internal sealed record AllKinds : ModelRecord, IJsonModel<AllKinds>
{
    private string? _text;
    private bool? _flag;
    private int? _number;
    private long? _long;
    private decimal? _amount;
    private DateTimeOffset? _time;
    private JsonObject? _object;
    private JsonNode? _any;
    private BatchJobResult? _job;
    private StringEnum<BatchJobStatus>? _status;
    private IReadOnlyList<string>? _strings;
    private IReadOnlyList<BatchJobResult>? _jobs;
    private IReadOnlyList<int>? _numbers;
    private IReadOnlyList<string?>? _gaps;
    private IReadOnlyDictionary<string, string>? _map;
    private OneOrMany<string>? _one;
    private OneOrMany<string>? _many;
    private OneOrManyOr<string, BatchJobResult>? _or;
    private Union<string, decimal>? _either;
    private Union<string, decimal, bool>? _three;
    private string? _password;

    public IReadOnlyList<string>? Strings => _strings;

    public IReadOnlyList<BatchJobResult>? Jobs
    {
        get => _jobs;
        init => _jobs = GiveMember(11, value);
    }

    public string? Text
    {
        get => _text;
        init => _text = GiveMember(0, value);
    }

    public string? Password
    {
        get => _password;
        init => _password = GiveMember(20, value);
    }

    static AllKinds IJsonModel<AllKinds>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new AllKinds());

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        switch (index)
        {
            case 0: visitor.String(ref _text, "text"); break;
            case 1: visitor.Boolean(ref _flag, "flag"); break;
            case 2: visitor.Int32(ref _number, "number"); break;
            case 3: visitor.Int64(ref _long, "long"); break;
            case 4: visitor.Decimal(ref _amount, "amount"); break;
            case 5: visitor.DateTime(ref _time, "time"); break;
            case 6: visitor.JsonObject(ref _object, "object"); break;
            case 7: visitor.JsonNode(ref _any, "any"); break;
            case 8: visitor.Model(ref _job, "job"); break;
            case 9: visitor.Enum(ref _status, "status"); break;
            case 10: visitor.Strings(ref _strings, "strings"); break;
            case 11: visitor.Models(ref _jobs, "jobs"); break;
            case 12: visitor.List(ref _numbers, "numbers", JsonRead.Int32Item, JsonWrite.Int32Value); break;
            case 13: visitor.List(ref _gaps, "gaps", JsonRead.String, JsonWrite.StringValue, nullItems: true); break;
            case 14: visitor.Map(ref _map, "map", JsonRead.StringItem, JsonWrite.StringValue); break;
            case 15: visitor.OneOrMany(ref _one, "one", JsonRead.StringItem, JsonWrite.StringValue); break;
            case 16: visitor.OneOrMany(ref _many, "many", JsonRead.StringItem, JsonWrite.StringValue, asList: true); break;
            case 17: visitor.OneOrManyOr(ref _or, "or", JsonRead.StringItem, JsonWrite.StringValue); break;
            case 18: visitor.Union(ref _either, "either", ReadEither, JsonWrite.StringValue, JsonWrite.DecimalValue); break;
            case 19:
                visitor.Union(
                    ref _three, "three", ReadThree, JsonWrite.StringValue, JsonWrite.DecimalValue, JsonWrite.BooleanValue, property: "Third");
                break;
            case 20:
                visitor.Secret();
                visitor.String(ref _password, "password");
                break;
        }
    }

    public bool Equals(AllKinds? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    private static Union<string, decimal>? ReadEither(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => (Union<string, decimal>?)null,
        JsonTokenType.String => (Union<string, decimal>)JsonRead.StringItem(ref reader),
        _ => (Union<string, decimal>)JsonRead.DecimalItem(ref reader),
    };

    private static Union<string, decimal, bool>? ReadThree(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => (Union<string, decimal, bool>?)null,
        JsonTokenType.String => (Union<string, decimal, bool>)JsonRead.StringItem(ref reader),
        JsonTokenType.Number => (Union<string, decimal, bool>)JsonRead.DecimalItem(ref reader),
        _ => (Union<string, decimal, bool>)JsonRead.BooleanItem(ref reader),
    };
}
