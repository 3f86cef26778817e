using System.Text.Json.Nodes;
using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

/// <summary>Members of each kind: read, written, compared and printed.</summary>
public sealed class MemberKindTests
{
    private const string All = """
        {"text":"t","flag":true,"number":7,"long":12345678901,"amount":1.5,"time":"2024-01-02T03:04:05.006Z","object":{"a":1},"any":[1,{"b":null}],
        "job":{"count":3},"status":"completed","strings":["a","b"],"jobs":[{"count":1},{"count":2}],"numbers":[1,2],"gaps":["a",null],
        "map":{"a":"b","c":"d"},"one":"x","many":["y"],"or":["a","b"],"either":"e","three":false,"password":"p","other":[1]}
        """;

    private static readonly string s_all = All.ReplaceLineEndings("");

    [Fact]
    public void All_kinds_are_written_as_they_were_read() => Assert.Equal(s_all, Texts.Write(Read(s_all)));

    [Fact]
    public void All_kinds_may_be_null()
    {
        var names = JsonNode.Parse(s_all)!.AsObject().Select(static m => m.Key);
        var json = $"{{{string.Join(',', names.Select(static name => $"\"{name}\":null"))}}}";

        Assert.Equal(json, Texts.Write(Read(json)));
        Assert.NotEqual(Read(s_all), Read(json));
        Assert.Equal(Read(json), Read(json));
    }

    [Theory]
    [InlineData("text", "\"u\"")]
    [InlineData("flag", "false")]
    [InlineData("number", "8")]
    [InlineData("long", "12345678902")]
    [InlineData("amount", "1.6")]
    [InlineData("time", "\"2024-01-02T03:04:05.007Z\"")]
    [InlineData("object", """{"a":"x"}""")]
    [InlineData("any", """[1,{"c":null}]""")]
    [InlineData("job", """{"count":4}""")]
    [InlineData("status", "\"failed\"")]
    [InlineData("strings", """["a","c"]""")]
    [InlineData("jobs", """[{"count":1},{"count":3}]""")]
    [InlineData("numbers", "[1,3]")]
    [InlineData("gaps", """["a","b"]""")]
    [InlineData("map", """{"a":"b","c":"e"}""")]
    [InlineData("one", "\"y\"")]
    [InlineData("many", """["z"]""")]
    [InlineData("or", """["a","c"]""")]
    [InlineData("or", """{"count":1}""")]
    [InlineData("either", "5")]
    [InlineData("three", "\"s\"")]
    [InlineData("three", "5")]
    [InlineData("password", "\"q\"")]
    [InlineData("other", """["x"]""")]
    public void Records_differ_where_a_member_does(string member, string value)
    {
        var json = JsonNode.Parse(s_all)!.AsObject();
        json[member] = JsonNode.Parse(value);
        var (record, changed) = (Read(s_all), Read(json.ToJsonString()));

        Assert.Equal(json.ToJsonString(), Texts.Write(changed));
        Assert.Equal((record, record.GetHashCode()), (Read(s_all), Read(s_all).GetHashCode()));
        Assert.NotEqual(record, changed);
        Assert.NotEqual(record.GetHashCode(), changed.GetHashCode());
        json[member] = null;
        Assert.False(record.Equals(Read(json.ToJsonString())));
        Assert.False(Read(json.ToJsonString()).Equals(record));
        json.Remove(member);
        Assert.NotEqual(record, Read(json.ToJsonString()));
    }

    [Fact]
    public void A_record_is_the_same_as_itself_and_differs_from_none_and_from_one_of_another_type()
    {
        var record = Read(s_all);

        Assert.True(record.Equals(record));
        Assert.False(record.Equals(null));
        Assert.False(new AllKinds().Equals((ModelRecord)new Wide()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public void An_item_that_may_be_null_is_written_as_it_is(bool? isGiven)
    {
        var given = isGiven is not null;
        var time = new DateTimeOffset(2024, 1, 2, 3, 4, 5, 6, TimeSpan.Zero);

        Assert.Equal(given ? "true" : "null", Texts.Write(w => JsonWrite.BooleanValue(w, isGiven)));
        Assert.Equal(given ? "7" : "null", Texts.Write(w => JsonWrite.Int32Value(w, given ? 7 : null)));
        Assert.Equal(given ? "12345678901" : "null", Texts.Write(w => JsonWrite.Int64Value(w, given ? 12345678901 : null)));
        Assert.Equal(given ? "1.5" : "null", Texts.Write(w => JsonWrite.DecimalValue(w, given ? 1.5m : null)));
        Assert.Equal(given ? "\"2024-01-02T03:04:05.006Z\"" : "null", Texts.Write(w => JsonWrite.DateTimeValue(w, given ? time : null)));
        Assert.Equal(given ? "\"a\"" : "null", Texts.Write(w => JsonWrite.EnumValue(w, given ? new StringEnum<BatchJobStatus>("a") : (StringEnum<BatchJobStatus>?)null)));
    }

    [Fact]
    public void Records_in_a_list_of_any_class_are_written()
    {
        BatchJobResult[] jobs = [new() { Count = 1 }, null!, new() { Count = 2 }];
        const string Expected = """{"jobs":[{"count":1},null,{"count":2}]}""";

        Assert.Equal(Expected, Texts.Write(new AllKinds { Jobs = jobs }));
        Assert.Equal(Expected, Texts.Write(new AllKinds { Jobs = [.. jobs.ToList()] }));
        Assert.Equal(Expected, Texts.Write(new AllKinds { Jobs = jobs.ToList() }));
    }

    [Fact]
    public void A_map_is_the_same_in_any_order()
    {
        var reversed = Read(s_all.Replace("""{"a":"b","c":"d"}""", """{"c":"d","a":"b"}""", StringComparison.Ordinal));

        Assert.Equal(Read(s_all), reversed);
        Assert.Equal(Read(s_all).GetHashCode(), reversed.GetHashCode());
    }

    [Fact]
    public void A_record_prints_its_members_without_secrets() =>
        Assert.Equal(
            """AllKinds { Text = t, Flag = True, Number = 7, Long = 12345678901, Amount = 1.5, Time = 2024-01-02T03:04:05.0060000+00:00, """
            + """Object = {"a":1}, Any = [1,{"b":null}], Job = BatchJobResult { Count = 3 }, Status = completed, Strings = [a, b], """
            + """Jobs = [BatchJobResult { Count = 1 }, BatchJobResult { Count = 2 }], Numbers = [1, 2], Gaps = [a, null], Map = [[a, b], [c, d]], """
            + """One = [x], Many = [y], Or = [a, b], Either = e, Third = False, Password = ***, AdditionalProperties = [other] }""",
            Read(s_all).ToString());

    [Fact]
    public void Only_the_member_that_is_a_secret_is_hidden() =>
        Assert.Equal("AllKinds { Text = a, Password = *** }", new AllKinds { Password = "b", Text = "a" }.ToString());

    // In JSON that no page describes, names and looks tell secrets: of a payment session, what its provider needs.
    [Theory]
    [InlineData("""{"object":{"client_secret":"pi_1_s","a":1.50}}""", """Object = {"client_secret":"***","a":1.50}""")]
    [InlineData("""{"object":{"a":[{"Password":{"x":[1]},"b":null}],"api-key":7}}""", """Object = {"a":[{"Password":"***","b":null}],"api-key":"***"}""")]
    [InlineData("""{"any":["sk_live_1234567890","c"]}""", """Any = ["***","c"]""")]
    [InlineData("""{"any":"sk_live_1234567890"}""", """Any = "***" """)]
    [InlineData("""{"any":1e2}""", "Any = 1e2")]
    [InlineData("""{"map":{"a":"b","accessToken":"c"}}""", "Map = [[a, b], [accessToken, ***]]")]
    public void Secrets_within_JSON_are_not_printed(string json, string expected)
    {
        Assert.Equal($"AllKinds {{ {expected.Trim()} }}", Read(json).ToString());
        Assert.Equal(json, Texts.Write(Read(json)));
    }

    [Fact]
    public void Items_that_are_null_are_left_out_but_counted()
    {
        var strings = Read("""{"strings":["a",null,"b",null]}""").Strings!;
        var jobs = Read("""{"jobs":[null,{"count":1}]}""").Jobs!;

        Assert.Equal(["a", "b"], strings);
        Assert.Equal(4, ListWithoutNulls<string>.SentCountOf(strings));
        Assert.Equal([new BatchJobResult { Count = 1 }], jobs);
        Assert.Equal(2, ListWithoutNulls<BatchJobResult>.SentCountOf(jobs));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    public void A_record_of_many_members_keeps_each(int index)
    {
        var json = $$"""{"m{{index}}":5}""";
        var read = Texts.Read<Wide>(json, JsonRead.ModelItem<Wide>);
        var made = new Wide().With(index, 5);

        Assert.Equal(json, Texts.Write(read));
        Assert.Equal(json, Texts.Write(made));
        Assert.Equal($"Wide {{ M{index} = 5 }}", made.ToString());
        Assert.Equal((read, read.GetHashCode()), (made, made.GetHashCode()));
        Assert.NotEqual(read, new Wide().With(index, 6));
        Assert.NotEqual(read, new Wide());
        Assert.NotEqual(new Wide().With(index, null), new Wide());
        Assert.True(made.HasMembers);
        Assert.False(new Wide().HasMembers);

        var first = made.With(0, 1).With(129, 3);
        var other = first.With(64, 7);
        Assert.NotEqual(first, other);
        Assert.Equal(first, first.With(0, 1));
        Assert.Equal(other, Texts.Read<Wide>(Texts.Write(other), JsonRead.ModelItem<Wide>));
        Assert.DoesNotContain("m64\":7", Texts.Write(first), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_many_members_reads_all_of_them_in_any_order()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 130).Select(static i => $"\"m{i}\":{i}")) + "}";
        var reversed = "{" + string.Join(',', Enumerable.Range(0, 130).Reverse().Select(static i => $"\"m{i}\":{i}")) + "}";

        Assert.Equal(json, Texts.Write(Texts.Read<Wide>(json, JsonRead.ModelItem<Wide>)));
        Assert.Equal(json, Texts.Write(Texts.Read<Wide>(reversed, JsonRead.ModelItem<Wide>)));
    }

    [Fact]
    public void A_filter_is_a_value_a_list_or_operators()
    {
        IdFilter one = IdFilter.From("a"), many = IdFilter.From(new[] { "a", "b" }), like = new() { Like = "c" };

        Assert.Equal(["\"a\"", """["a","b"]""", """{"$like":"c"}"""], new[] { one, many, like }.Select(Texts.Write));
        Assert.Equal("[]", Texts.Write(IdFilter.From(Array.Empty<string>())));
        Assert.All([one, many, like], static filter => Assert.Equal(filter, Texts.Read<IdFilter>(Texts.Write(filter), JsonRead.ModelItem<IdFilter>)));
        Assert.Equal(
            ["IdFilter { Values = a }", "IdFilter { Values = [a, b] }", "IdFilter { Like = c }"],
            new[] { one, many, like }.Select(static filter => filter.ToString()));
        Assert.Equal(3, new HashSet<IdFilter> { one, many, like, IdFilter.From("a") }.Count);
        Assert.NotEqual(one.GetHashCode(), many.GetHashCode());
        Assert.NotEqual(one, IdFilter.From("b"));
        Assert.NotEqual(like, new IdFilter { Like = "d" });
        Assert.Equal(("a", (OneOrMany<string>?)null), (one.Values?[0], like.Values));
        Assert.Throws<InvalidOperationException>(() => Texts.Write(one with { Like = "d" }));
    }

    private static AllKinds Read(string json) => Texts.Read<AllKinds>(json, JsonRead.ModelItem<AllKinds>);
}
