using System.Text.Json;

namespace Medusa.Runtime.Tests.Support;

// Written by hand in the shape of emitted code.

internal sealed record Job : IJsonModel<Job>
{
    private string? _id;

    public string Id
    {
        get => _id ?? throw MedusaMissingValueException.For(nameof(Job), "id");
        init => _id = value;
    }

    public string? Status { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public static Job ReadJson(ref MemberVisitor visitor)
    {
        ref var reader = ref visitor.Reader;
        JsonRead.StartObject(ref reader, nameof(Job));
        string? id = null, status = null;
        DateTimeOffset? createdAt = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("id"u8))
            {
                id = JsonRead.String(ref reader);
            }
            else if (name.SequenceEqual("status"u8))
            {
                status = JsonRead.String(ref reader);
            }
            else if (name.SequenceEqual("created_at"u8))
            {
                createdAt = JsonRead.DateTime(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return new Job { _id = id, Status = status, CreatedAt = createdAt };
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", _id);
        if (Status is not null)
        {
            writer.WriteString("status", Status);
        }

        writer.WriteEndObject();
    }
}

internal sealed record JobRes : IJsonModel<JobRes>
{
    private Job? _job;

    public Job BatchJob
    {
        get => _job ?? throw MedusaMissingValueException.For(nameof(JobRes), "batch_job");
        init => _job = value;
    }

    public static JobRes ReadJson(ref MemberVisitor visitor)
    {
        ref var reader = ref visitor.Reader;
        JsonRead.StartObject(ref reader, nameof(JobRes));
        Job? job = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("batch_job"u8))
            {
                job = JsonRead.Model<Job>(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return new JobRes { _job = job };
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.Model(writer, JsonWrite.Name("batch_job"), _job);
        writer.WriteEndObject();
    }
}

internal sealed record JobListRes : IJsonModel<JobListRes>
{
    public IReadOnlyList<Job> BatchJobs { get; init; } = [];

    public int Count { get; init; }

    public int? Offset { get; init; }

    public static JobListRes ReadJson(ref MemberVisitor visitor)
    {
        ref var reader = ref visitor.Reader;
        JsonRead.StartObject(ref reader, nameof(JobListRes));
        IReadOnlyList<Job>? jobs = null;
        int? count = null, offset = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("batch_jobs"u8))
            {
                jobs = JsonRead.Models<Job>(ref reader);
            }
            else if (name.SequenceEqual("count"u8))
            {
                count = JsonRead.Int32(ref reader);
            }
            else if (name.SequenceEqual("offset"u8))
            {
                offset = JsonRead.Int32(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return new JobListRes { BatchJobs = jobs ?? [], Count = count ?? 0, Offset = offset };
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWrite.List(writer, JsonWrite.Name("batch_jobs"), BatchJobs, JsonWrite.ModelValue);
        JsonWrite.Int32(writer, JsonWrite.Name("count"), Count);
        writer.WriteEndObject();
    }
}

internal sealed record JobQuery : IJsonWritable
{
    public int? Limit { get; init; }

    public int? Offset { get; init; }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Limit is not null)
        {
            JsonWrite.Int32(writer, JsonWrite.Name("limit"), Limit);
        }

        if (Offset is not null)
        {
            JsonWrite.Int32(writer, JsonWrite.Name("offset"), Offset);
        }

        writer.WriteEndObject();
    }
}

internal sealed record LoginReq(string Email, string Password) : IJsonWritable
{
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("email", Email);
        writer.WriteString("password", Password);
        writer.WriteEndObject();
    }
}

internal sealed record TokenRes : IJsonModel<TokenRes>
{
    public string? AccessToken { get; init; }

    public static TokenRes ReadJson(ref MemberVisitor visitor)
    {
        ref var reader = ref visitor.Reader;
        JsonRead.StartObject(ref reader, nameof(TokenRes));
        string? token = null;
        while (JsonRead.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("access_token"u8))
            {
                token = JsonRead.String(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return new TokenRes { AccessToken = token };
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("access_token", AccessToken);
        writer.WriteEndObject();
    }
}
