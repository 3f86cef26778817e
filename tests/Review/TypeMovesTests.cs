using Medusa.Generator.Model.Client;
using Medusa.Generator.Review.References;
using static Medusa.Generator.Review.Tests.SmallClient;

namespace Medusa.Generator.Review.Tests;

/// <summary>What becomes of the types of methods that have a replacement.</summary>
public sealed class TypeMovesTests
{
    [Fact]
    public void Types_are_paired_from_the_methods_through_the_members_of_one_name()
    {
        var before = V1().Method("admin.things.list", "GET /admin/things", "OldList", "OldFilter")
            .Record("OldList", ("things", ListOf("Thing")))
            .Record("OldFilter", ("q", ScalarOf(PrimitiveKind.String)), ("expand", ScalarOf(PrimitiveKind.String)))
            .Record("Thing", ("id", ScalarOf(PrimitiveKind.String)), ("title", ScalarOf(PrimitiveKind.String)), ("kind", new EnumType("ThingKind")))
            .Enum("ThingKind", "big", "small");
        var after = V2().Method("admin.thing.list", "GET /admin/things", "NewList", "NewFilter")
            .Record("NewList", ("things", ListOf("AdminThing")))
            .Record("NewFilter", ("q", ScalarOf(PrimitiveKind.String)), ("fields", ScalarOf(PrimitiveKind.String)))
            .Record("AdminThing", ("id", ScalarOf(PrimitiveKind.String)), ("title", ScalarOf(PrimitiveKind.Boolean)), ("kind", new EnumType("AdminThingKind")))
            .Enum("AdminThingKind", "big", "huge");

        Assert.Equal(
            [
                "OldFilter -> NewFilter: Added fields, Removed expand",
                "OldList -> NewList: ",
                "Thing -> AdminThing: Retyped title",
                "ThingKind -> AdminThingKind: Added huge, Removed small",
            ],
            before.To(after).Types.Select(Text));
    }

    [Theory]
    [InlineData("title", true)]
    [InlineData("id", false)]
    public void Types_that_share_nothing_but_an_id_are_no_pair(string shared, bool isPair)
    {
        var before = V1().Method("admin.things.retrieve", "GET /admin/things", "Old").Record("Old", ("thing", RecordOf("Thing")))
            .Record("Thing", (shared, ScalarOf(PrimitiveKind.String)), ("a", ScalarOf(PrimitiveKind.String)));
        var after = V2().Method("admin.thing.retrieve", "GET /admin/things", "New").Record("New", ("thing", RecordOf("Other")))
            .Record("Other", (shared, ScalarOf(PrimitiveKind.String)), ("b", ScalarOf(PrimitiveKind.String)));

        Assert.Equal(isPair, before.To(after).Types.Any(type => type.After == "Other"));
    }

    [Theory]
    [InlineData("amount", nameof(PrimitiveKind.Int64), nameof(PrimitiveKind.Decimal), true)]
    [InlineData("tax_total", nameof(PrimitiveKind.Decimal), nameof(PrimitiveKind.Decimal), true)]
    [InlineData("quantity", nameof(PrimitiveKind.Int32), nameof(PrimitiveKind.Decimal), false)]
    [InlineData("amount", nameof(PrimitiveKind.String), nameof(PrimitiveKind.String), false)]
    public void An_amount_of_money_is_in_another_unit(string name, string was, string @is, bool isAmount)
    {
        var before = V1().Method("admin.things.retrieve", "GET /admin/things", "Old").Record("Old", (name, ScalarOf(Enum.Parse<PrimitiveKind>(was))));
        var after = V2().Method("admin.thing.retrieve", "GET /admin/things", "New").Record("New", (name, ScalarOf(Enum.Parse<PrimitiveKind>(@is))));

        var type = Assert.Single(before.To(after).Types);

        Assert.Equal(isAmount ? [name] : [], type.Amounts);
        Assert.Equal(!isAmount && was != @is, type.Changes.Any());
    }

    [Fact]
    public void Types_that_contain_each_other_are_compared_once()
    {
        var before = V1().Method("admin.things.retrieve", "GET /admin/things", "Old")
            .Record("Old", ("thing", RecordOf("Thing"))).Record("Thing", ("parent", RecordOf("Thing")), ("children", ListOf("Thing")));
        var after = V2().Method("admin.thing.retrieve", "GET /admin/things", "New")
            .Record("New", ("thing", RecordOf("AdminThing"))).Record("AdminThing", ("parent", RecordOf("AdminThing")), ("children", ListOf("AdminThing")));

        Assert.Equal(["Old -> New: ", "Thing -> AdminThing: "], before.To(after).Types.Select(Text));
    }

    private static string Text(TypeMove type) =>
        $"{type.Before} -> {type.After}: {string.Join(", ", type.Changes.OrderBy(c => c.Kind).Select(c => $"{c.Kind} {c.Key}"))}";
}
