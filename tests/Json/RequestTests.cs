using Medusa.Runtime.Json.Tests.Models;

namespace Medusa.Runtime.Json.Tests;

/// <summary>Records that are only sent, which show their members in one call.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(60)]
    [InlineData(61)]
    public void Each_member_is_kept(int number)
    {
        var json = $$"""{"m{{number}}":5}""";
        var (read, made) = (Read(json), new Tree().With(number, 5));

        Assert.Equal(json, Texts.Write(read));
        Assert.Equal(json, Texts.Write(made));
        Assert.Equal($"Tree {{ M{number} = 5 }}", made.ToString());
        Assert.Equal((read, read.GetHashCode()), (made, made.GetHashCode()));
        Assert.NotEqual(read, new Tree().With(number, 6));
        Assert.NotEqual(read, new Tree());
        Assert.NotEqual(new Tree().With(number, null), new Tree());
        Assert.Equal($$"""{"m{{number}}":null}""", Texts.Write(new Tree().With(number, null)));
    }

    [Fact]
    public void All_members_are_read_in_any_order()
    {
        string[] members = [.. Enumerable.Range(0, 62).Select(static i => $"\"m{i}\":{i}")];
        string[] branches = ["""
            "branch":{"m0":1,"m61":2}
            """, """
            "branches":[{"m61":3},{"m0":4}]
            """];
        string[] all = [.. members[..31], .. branches, .. members[31..]];
        var json = $"{{{string.Join(',', all)}}}";

        Assert.Equal(json, Texts.Write(Read(json)));
        Assert.Equal(json, Texts.Write(Read($"{{{string.Join(',', all.Reverse())}}}")));
    }

    [Theory]
    [InlineData("""{"email":"a@b.c","password":"p","shop":"s"}""", "LogIn { Email = a@b.c, Password = ***, Shop = s }")]
    [InlineData("""{"email":"a@b.c","shop":"s"}""", "LogIn { Email = a@b.c, Shop = s }")]
    [InlineData("""{"password":"p"}""", "LogIn { Password = *** }")]
    public void Only_secrets_are_left_out_of_the_text(string json, string text)
    {
        var read = Texts.Read<LogIn>(json, JsonRead.ModelItem<LogIn>);

        Assert.Equal(text, read.ToString());
        Assert.Equal(json, Texts.Write(read));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"email":null}""", false)]
    [InlineData("""{"shop":"s"}""", false)]
    public void A_missing_member_is_not_said_to_be_left_out_by_a_server(string json, bool isEmpty)
    {
        var request = Texts.Read<LogIn>(json, JsonRead.ModelItem<LogIn>);

        var error = Assert.Throws<MedusaMissingValueException>(() => request.Email);
        Assert.Equal(("LogIn", "email", isEmpty), (error.TypeName, error.MemberName, error.IsEmptyObject));
        Assert.Equal(
            "The request has no value for 'email' of LogIn: it is null, or the JSON that the request was made of leaves it out.", error.Message);
        Assert.Equal(json, Texts.Write(request));
    }

    [Theory]
    [InlineData("""{"branch":{"branch":{"branch":{"m0":1},"m40":2},"m50":3},"m31":4}""")]
    [InlineData("""{"m1":1,"branch":{"m2":2},"branches":[{"m3":3,"branches":[{"m4":4},{}],"m61":5},{"m6":6}],"m61":7}""")]
    [InlineData("""{"branch":null,"branches":[],"m31":1}""")]
    [InlineData("""{"branches":null,"m31":1}""")]
    [InlineData("""{"branch":{"m0":1,"other":[1]},"m31":1,"more":{"a":2}}""")]
    public void Requests_may_hold_requests(string json)
    {
        var read = Read(json);

        Assert.Equal(json, Texts.Write(read));
        Assert.Equal((read, read.GetHashCode()), (Read(json), Read(json).GetHashCode()));
        Assert.NotEqual(read, Read(json.Replace("1", "8", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_member_that_comes_again_is_the_last_one() =>
        Assert.Equal("""{"m0":null,"branch":{"m1":3}}""", Texts.Write(Read("""{"m0":1,"branch":{"m0":2},"branch":{"m1":3},"m0":null}""")));

    [Fact]
    public void Lists_may_hold_records_of_several_kinds_filters_and_nothing()
    {
        IReadOnlyList<ModelRecord> items =
        [
            new Tree().With(61, 1), null!, new BatchJobResult { Count = 2 }, IdFilter.From("a"), IdFilter.From(["b", "c"]), new IdFilter { Like = "d" },
            new BatchJobResult { Count = 3 }, new Tree { Branch = new Tree().With(0, 4) }, new Tree(), null!,
        ];

        Assert.Equal(
            """[{"m61":1},null,{"count":2},"a",["b","c"],{"$like":"d"},{"count":3},{"branch":{"m0":4}},{},null]""",
            Texts.Write(writer =>
            {
                var visitor = new MemberVisitor(writer);
                writer.WriteStartArray();
                ModelRecord.WriteItems(items, writer, ref visitor);
                writer.WriteEndArray();
            }));
    }

    private static Tree Read(string json) => Texts.Read<Tree>(json, JsonRead.ModelItem<Tree>);
}
