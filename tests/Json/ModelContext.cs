using System.Text.Json.Serialization;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

[JsonSerializable(typeof(List<BatchJobPage?>))]
[JsonSerializable(typeof(UserType))]
internal sealed partial class ModelContext : JsonSerializerContext;

/// <summary>A type of a user that has a known string in it.</summary>
internal sealed record UserType
{
    [JsonConverter(typeof(StringEnumConverter<BatchJobStatus>))]
    public StringEnum<BatchJobStatus> Status { get; init; }
}
