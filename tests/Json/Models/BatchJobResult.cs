using System.Text;
using System.Text.Json.Serialization;

namespace Medusa.Runtime.Json.Tests.Models;

/// <summary>The result of a batch job, in the shape of emitted code.</summary>
[JsonConverter(typeof(JsonModelConverter<BatchJobResult>))]
public sealed record BatchJobResult : ModelRecord, IJsonModel<BatchJobResult>
{
    private int? _advancementCount;
    private int? _count;
    private string? _fileKey;
    private int? _fileSize;
    private decimal? _progress;
    private IReadOnlyList<BatchJobStat>? _statDescriptors;

    public int? AdvancementCount
    {
        get => _advancementCount;
        init => _advancementCount = GiveMember(0, value);
    }

    public int? Count
    {
        get => _count;
        init => _count = GiveMember(1, value);
    }

    public string? FileKey
    {
        get => _fileKey;
        init => _fileKey = GiveMember(2, value);
    }

    public int? FileSize
    {
        get => _fileSize;
        init => _fileSize = GiveMember(3, value);
    }

    public decimal? Progress
    {
        get => _progress;
        init => _progress = GiveMember(4, value);
    }

    public IReadOnlyList<BatchJobStat>? StatDescriptors
    {
        get => _statDescriptors;
        init => _statDescriptors = GiveMember(5, value);
    }

    static BatchJobResult IJsonModel<BatchJobResult>.ReadJson(ref MemberVisitor visitor) => visitor.Read(new BatchJobResult());

    protected override MemberTable KnownMembers => MemberTable.Of(this);

    protected override void VisitMember(int index, ref MemberVisitor visitor)
    {
        switch (index)
        {
            case 0: visitor.Int32(ref _advancementCount, "advancement_count"); break;
            case 1: visitor.Int32(ref _count, "count"); break;
            case 2: visitor.String(ref _fileKey, "file_key"); break;
            case 3: visitor.Int32(ref _fileSize, "file_size"); break;
            case 4: visitor.Decimal(ref _progress, "progress"); break;
            case 5: visitor.Models(ref _statDescriptors, "stat_descriptors"); break;
        }
    }

    public bool Equals(BatchJobResult? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
}
