using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review.Tests;

/// <summary>The accepted surface has types by their spelling, from which the review learns what they are on the wire.</summary>
public sealed class TypeSpellingTests
{
    private static readonly TypeModel[] s_plain =
    [
        .. Enum.GetValues<PrimitiveKind>().Select(static kind => new PrimitiveType(kind)),
        new RecordType("Order"),
        new RecordType("entities::Order"),
        new EnumType("OrderStatus"),
    ];

    [Fact]
    public void Each_kind_of_type_is_read_from_its_spelling()
    {
        TypeModel[] types =
        [
            .. s_plain,
            .. s_plain.SelectMany(static type => Enclosing(type)),
            .. s_plain.SelectMany(static type => Enclosing(type)).SelectMany(static type => Enclosing(type)),
        ];

        Assert.Empty(Kinds().Except(types.Select(static type => type.GetType())));
        Assert.All(types, static type => Assert.Equal(type, TypeSpelling.Parse(TypeSpelling.Of(type))));
    }

    // An accepted surface is a file that somebody may have written.
    [Theory]
    [InlineData(200_000, 200_000)]
    [InlineData(200_000, 0)]
    [InlineData(65, 65)]
    public void A_type_that_nests_without_end_is_a_name(int opened, int closed)
    {
        var text = string.Concat(Enumerable.Repeat("IReadOnlyList<", opened)) + "int" + new string('>', closed);

        Assert.Equal(new RecordType(text), TypeSpelling.Parse(text));
    }

    [Fact]
    public void A_type_of_64_levels_is_read()
    {
        TypeModel type = new PrimitiveType(PrimitiveKind.Int32);
        for (var i = 0; i < 64; i++)
        {
            type = new ListType(type, NullableItems: false);
        }

        Assert.Equal(type, TypeSpelling.Parse(TypeSpelling.Of(type)));
    }

    [Theory]
    [InlineData("string", "DateTimeOffset", false)]
    [InlineData("string", "StringEnum<OrderStatus>", false)]
    [InlineData("string", "int", true)]
    [InlineData("int", "decimal", false)]
    [InlineData("Order", "IReadOnlyList<Order>", true)]
    [InlineData("Order", "IReadOnlyDictionary<string, int>", false)]
    [InlineData("OneOrMany<string>", "string", false)]
    [InlineData("OneOrMany<string>", "int", false)]
    [InlineData("Union<string, Order>", "bool", false)]
    [InlineData("JsonNode?", "string", false)]
    [InlineData("JsonNode?", "void", false)]
    [InlineData("void", "Order", true)]
    [InlineData("JsonObject", "bool", true)]
    public void Types_of_other_kinds_of_JSON_are_told_apart(string one, string other, bool expected)
    {
        Assert.Equal(expected, TypeText.HaveOtherKinds(one, other));
        Assert.Equal(expected, TypeText.HaveOtherKinds(other, one));
    }

    // Nothing is said of whether JSON of any kind can be null: it always can.
    private static IEnumerable<TypeModel> Enclosing(TypeModel type) =>
    [
        new ListType(type, NullableItems: false),
        .. TypeSpelling.CanBeNull(type) ? Array.Empty<TypeModel>() : [new ListType(type, NullableItems: true), new MapType(type, NullableValues: true)],
        new MapType(type, NullableValues: false),
        new OneOrManyType(type),
        new EitherType(EquatableArray.Of(type, new RecordType("Other"))),
        new EitherType(EquatableArray.Of(new PrimitiveType(PrimitiveKind.Boolean), type, new RecordType("Other"))),
        new EitherType(EquatableArray.Of<TypeModel>(new OneOrManyType(type), new RecordType("Filter"))),
    ];

    // Those that a client can have: others stand for definitions without names.
    private static IEnumerable<Type> Kinds() => typeof(TypeModel).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(TypeModel)) && type.Namespace == typeof(TypeModel).Namespace);
}
