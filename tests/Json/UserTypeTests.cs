using System.Text.Json;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

/// <summary>Known strings in types of a user, which a serializer reads and writes: an endpoint's results, a message, settings.</summary>
public sealed class UserTypeTests
{
    [Theory]
    [InlineData("""{"Status":"failed","Before":null,"Counts":{},"All":[]}""")]
    [InlineData("""{"Status":"of_a_newer_server","Before":"completed","Counts":{"completed":2,"other":3},"All":["created","other"]}""")]
    [InlineData("""{"Status":"","Before":"","Counts":{"":1},"All":[""]}""")]
    public void They_are_their_strings(string json)
    {
        var read = JsonSerializer.Deserialize(json, ModelContext.Default.UserType)!;
        var byReflection = JsonSerializer.Deserialize<UserType>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, ModelContext.Default.UserType));
        Assert.Equal(json, JsonSerializer.Serialize(byReflection));
        Assert.Equal((read.Status, read.Before), (byReflection.Status, byReflection.Before));
    }

    [Fact]
    public void They_are_what_the_enumeration_says()
    {
        UserType made = new() { Status = BatchJobStatus.Failed, Counts = new() { [BatchJobStatus.Completed] = 2 } };
        var read = JsonSerializer.Deserialize("""{"Status":"failed","Counts":{"completed":2}}""", ModelContext.Default.UserType)!;

        Assert.Equal(BatchJobStatus.Failed, read.Status.Value);
        Assert.Equal(2, read.Counts[BatchJobStatus.Completed]);
        Assert.Equal("""{"Status":"failed","Before":null,"Counts":{"completed":2},"All":[]}""", JsonSerializer.Serialize(made));
    }

    // An endpoint that shows a part of a record.
    [Fact]
    public void They_are_in_a_type_without_a_name_too() =>
        Assert.Equal("""{"Status":"of_a_newer_server"}""", JsonSerializer.Serialize(new { Status = new StringEnum<BatchJobStatus>("of_a_newer_server") }));

    [Theory]
    [InlineData("""{"Status":7}""")]
    [InlineData("""{"Status":null}""")]
    [InlineData("""{"All":["created",{}]}""")]
    public void What_is_no_string_is_an_error(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ModelContext.Default.UserType));
}
