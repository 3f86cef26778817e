using System.Text.Json.Serialization;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

[JsonSerializable(typeof(List<BatchJobPage?>))]
[JsonSerializable(typeof(UserType))]
internal sealed partial class ModelContext : JsonSerializerContext;

/// <summary>A type of a user that has known strings in it.</summary>
internal sealed record UserType
{
    public StringEnum<BatchJobStatus> Status { get; init; }

    public StringEnum<BatchJobStatus>? Before { get; init; }

    public Dictionary<StringEnum<BatchJobStatus>, int> Counts { get; init; } = [];

    public List<StringEnum<BatchJobStatus>> All { get; init; } = [];
}
