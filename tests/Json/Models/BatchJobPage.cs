using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>A page of batch jobs, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobPage>))]
public sealed record BatchJobPage : ModelRecord, IJsonModel<BatchJobPage>
{
    private IReadOnlyList<BatchJob>? _batchJobs;
    private int? _count;
    private int? _limit;
    private int? _offset;

    public BatchJobPage()
    {
    }

#pragma warning disable CS8618 // What reading doesn't set is asked for when it is used.
    [SetsRequiredMembers]
    private BatchJobPage(JsonReading _)
    {
    }
#pragma warning restore CS8618

    public required IReadOnlyList<BatchJob> BatchJobs
    {
        get => _batchJobs ?? throw MissingMember("batch_jobs");
        init => _batchJobs = GiveMember(0, value);
    }

    public required int Count
    {
        get => _count ?? throw MissingMember("count");
        init => _count = GiveMember(1, value);
    }

    public required int Limit
    {
        get => _limit ?? throw MissingMember("limit");
        init => _limit = GiveMember(2, value);
    }

    public required int Offset
    {
        get => _offset ?? throw MissingMember("offset");
        init => _offset = GiveMember(3, value);
    }

    static BatchJobPage IJsonModel<BatchJobPage>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new BatchJobPage(default(JsonReading)));

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        switch (index)
        {
            case 0: visitor.Models(ref _batchJobs, "batch_jobs"); break;
            case 1: visitor.Int32(ref _count, "count"); break;
            case 2: visitor.Int32(ref _limit, "limit"); break;
            case 3: visitor.Int32(ref _offset, "offset"); break;
        }
    }

    public bool Equals(BatchJobPage? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
