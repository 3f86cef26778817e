using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Tests;

/// <summary>Drives compiled records: a probe in C#, compiled beside them, uses them as a user does.</summary>
public class RoundTripTests(CompiledSamples samples) : IClassFixture<CompiledSamples>
{
    [Theory]
    [InlineData("""{"text":"a","flag":true,"number":1,"long":9007199254740993,"amount":1.5,"time":"2024-01-02T03:04:05.678Z"}""")]
    [InlineData("""{"object":{"a":[1,{"b":null}]},"any":[1,"a",null],"job":{"email":"e"},"status":"pre_processed"}""")]
    [InlineData("""{"strings":["a","b"],"nullable_strings":["a",null],"numbers":[1,2],"nullable_numbers":[1.5,null]}""")]
    [InlineData("""{"users":[{"email":"e"}],"nullable_users":[null,{}],"statuses":["created","brand_new"],"nullable_statuses":[null]}""")]
    [InlineData("""{"objects":[{},{"a":1}],"anything":[null,1],"grid":[[1,2],[],[3]]}""")]
    [InlineData("""{"map":{"a":"b"},"user_map":{"u":{"email":"e"}},"list_map":{"l":["x"]},"any_map":{"n":null,"o":{}}}""")]
    [InlineData("""{"one_or_many":"a","one_or_many_users":{"email":"e"}}""")]
    [InlineData("""{"one_or_many":["a","b"],"one_or_many_users":[]}""")]
    [InlineData("""{"either":"a","three":1.5,"loose":"a","nested":"a"}""")]
    [InlineData("""{"either":{"email":"e"},"three":true,"loose":{"a":1},"nested":["a"]}""")]
    [InlineData("""{"three":["a"],"loose":1,"nested":{"email":"e"},"either_list":["a",{}],"nullable_either_list":["a",null]}""")]
    [InlineData("""{"filter_list":["a",["b","c"],{"email":"e"}],"nullable_filter_list":["created",null,["x"],{}],"filter_map":{"a":1.5,"b":[2],"c":{"email":"e"}}}""")]
    [InlineData("""{"text":null,"number":null,"time":null,"object":null,"job":null,"status":null,"strings":null,"map":null,"either":null}""")]
    [InlineData("""{"unknown":{"deep":[1,null]},"text":"a","other":null}""")]
    [InlineData("{}")]
    public void What_is_read_is_written_again_and_nothing_else(string json)
    {
        Assert.All(Written(json), written => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written));
    }

    [Theory]
    [InlineData("""{"strings":["a",null],"users":[null,{}]}""", """{"strings":["a"],"users":[{}]}""")]
    [InlineData("""{"grid":[null,[1,null]],"statuses":[null],"objects":[null,{}]}""", """{"grid":[[1]],"statuses":[],"objects":[{}]}""")]
    [InlineData("""{"either_list":[null,"a"],"filter_list":[null,["b",null]]}""", """{"either_list":["a"],"filter_list":[["b"]]}""")]
    [InlineData("""{"map":{"a":null,"b":"c"},"list_map":{"l":[null]}}""", """{"map":{"b":"c"},"list_map":{"l":[]}}""")]
    [InlineData("""{"one_or_many":["a",null],"nested":[null,"a"]}""", """{"one_or_many":["a"],"nested":["a"]}""")]
    public void A_null_where_no_item_may_be_null_is_left_out(string json, string expected) =>
        Assert.All(Written(json), written => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(written)), written));

    [Theory]
    [InlineData("""{"numbers":[1.0,"2",3e2],"grid":[[1e1]]}""", """{"numbers":[1,2,300],"grid":[[10]]}""")]
    [InlineData("""{"number":"7.0","long":1e3}""", """{"number":7,"long":1000}""")]
    public void An_integer_is_one_in_whatever_form(string json, string expected) =>
        Assert.All(Written(json), written => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(written)), written));

    [Theory]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"number":"many"}""")]
    [InlineData("""{"strings":["a",1]}""")]
    [InlineData("""{"users":[1]}""")]
    [InlineData("""{"either":1}""")]
    [InlineData("""{"either_list":[1]}""")]
    [InlineData("""{"filter_list":[1]}""")]
    [InlineData("""{"three":"many"}""")]
    [InlineData("""{"grid":[1]}""")]
    [InlineData("""[]""")]
    public void A_value_of_the_wrong_kind_is_an_error(string json) =>
        Assert.Equal(
            Assert.Throws<JsonException>(() => samples.Call("RoundTrip", json)).Message,
            Assert.Throws<JsonException>(() => samples.Call("RoundTripOfRequest", json)).Message.Replace("EverythingReq", "Everything", StringComparison.Ordinal));

    [Fact]
    public void A_missing_member_throws_when_it_is_read_and_not_before() => samples.Run("Missing");

    [Fact]
    public void What_was_set_to_null_is_written_and_what_was_not_set_is_not() => samples.Run("NullIsNotAbsent");

    [Fact]
    public void Records_with_the_same_content_are_equal() => samples.Run("Equality");

    [Fact]
    public void Lists_and_maps_are_equal_by_their_content_whatever_class_they_are_of() => samples.Run("OtherCollections");

    [Fact]
    public void A_copy_keeps_the_rest() => samples.Run("With");

    [Fact]
    public void Secrets_are_not_shown() => samples.Run("Secrets");

    [Fact]
    public void Queries_write_single_values_as_lists() => samples.Run("Queries");

    [Fact]
    public void A_union_is_told_apart_and_keeps_what_it_does_not_know() => samples.Run("Unions");

    [Fact]
    public void A_wide_record_keeps_each_member() => samples.Run("Wide");

    [Theory]
    [InlineData("Req64")]
    [InlineData("Req65")]
    public void A_request_keeps_each_member_however_many_there_are(string name) => Assert.Null(samples.Call("ManyMembers", name));

    [Fact]
    public void An_enum_knows_its_values_on_the_wire() => samples.Run("Enums");

    // By a record that is read, and by one of the same members that is only sent.
    private string[] Written(string json) => [(string)samples.Call("RoundTrip", json)!, (string)samples.Call("RoundTripOfRequest", json)!];
}

/// <summary>The samples, compiled and loaded once.</summary>
public sealed class CompiledSamples
{
    private readonly Type _probe = Compiler.Load(
        [
            .. Samples.All,
            Samples.Everything with { Name = "EverythingReq", WireName = "EverythingReq", Roles = RecordRoles.Request },
            Numbers("WideRecord", 150),
            Numbers("Req64", 64) with { Roles = RecordRoles.Request },
            Numbers("Req65", 65) with { Roles = RecordRoles.Request },
            Samples.Model(
                "Vault",
                Samples.Member("Tokens", "tokens", Samples.List(Samples.String), nullable: true, secret: true),
                Samples.Member("Pin", "pin", Samples.Int32, nullable: true, secret: true),
                Samples.Member("X1Value", "x1", Samples.String, nullable: true),
                Samples.Member("Type", "@type", Samples.String, nullable: true)),
        ],
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Probe.cs"))).GetType("Probe", throwOnError: true)!;

    /// <summary>Calls a static method of the probe.</summary>
    public object? Call(string name, params object[] arguments)
    {
        try
        {
            return _probe.GetMethod(name)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    /// <summary>Runs a scenario, which gives a message where something is amiss.</summary>
    public void Run(string name) => Assert.Null(Call(name));

    private static RecordModel Numbers(string name, int count) =>
        Samples.Model(name, [.. Enumerable.Range(0, count).Select(i => Samples.Member($"M{i}", $"m_{i:000}", Samples.Int32, nullable: true))]);
}
