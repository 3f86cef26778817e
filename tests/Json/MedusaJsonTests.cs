using System.Text;
using System.Text.Json;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

public sealed class MedusaJsonTests
{
    private const string Job = """{"context":{"a":[1,2.50]},"id":"batch_1","status":"archived","unknown":true}""";

    [Fact]
    public void A_record_is_read_and_written_without_losing_anything()
    {
        var job = JsonSerializer.Deserialize(Job, MedusaJson.TypeInfo<BatchJob>());

        Assert.Equal("batch_1", job?.Id);
        Assert.Equal(Job, JsonSerializer.Serialize(job!, MedusaJson.TypeInfo<BatchJob>()));
    }

    [Fact]
    public async Task So_it_is_from_a_stream_and_as_null()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Job));

        Assert.Equal("archived", (await JsonSerializer.DeserializeAsync(stream, MedusaJson.TypeInfo<BatchJob>(), TestContext.Current.CancellationToken))?.Status.RawValue);
        Assert.Null(JsonSerializer.Deserialize("null", MedusaJson.TypeInfo<BatchJob>()));
    }

    [Fact]
    public void A_member_of_the_wrong_kind_is_refused_in_words()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"a","context":[]}""", MedusaJson.TypeInfo<BatchJob>()));

        Assert.Equal("Expected an object but found an array.", failure.Message);
    }

    [Fact]
    public void It_is_made_once() => Assert.Same(MedusaJson.TypeInfo<BatchJob>(), MedusaJson.TypeInfo<BatchJob>());
}
