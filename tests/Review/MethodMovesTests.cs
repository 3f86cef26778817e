using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Facts;
using Medusa.Generator.Review.References;
using static Medusa.Generator.Review.Tests.SmallClient;

namespace Medusa.Generator.Review.Tests;

/// <summary>How a method of an older API finds what does its work.</summary>
public sealed class MethodMovesTests
{
    [Fact]
    public void A_method_is_found_by_its_route_whatever_the_placeholders_are_called() => Found(
        MoveKind.SameRoute,
        "admin.thing.get",
        V1().Method("admin.things.retrieve", "GET /admin/things/{thing_id}", "Old").Record("Old", ("thing", RecordOf("Thing"))),
        V2().Method("admin.thing.get", "GET /admin/things/{id}", "New").Record("New", ("thing", RecordOf("Thing"))));

    [Fact]
    public void The_verb_is_part_of_the_route() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("admin.things.retrieve", "GET /admin/things/{id}"),
        V2().Method("admin.thing.update", "POST /admin/things/{id}"));

    [Theory]
    [InlineData("order", "order", nameof(MoveKind.SameRoute))]
    [InlineData("order", "orders", nameof(MoveKind.Unknown))]
    [InlineData("order", "count", nameof(MoveKind.Unknown))]
    [InlineData("deleted", "deleted", nameof(MoveKind.SameRoute))]
    [InlineData("id", "object", nameof(MoveKind.SameRoute))]
    public void The_same_route_with_a_result_of_another_kind_is_other_work(string before, string after, string kind) => Found(
        Enum.Parse<MoveKind>(kind),
        kind == nameof(MoveKind.Unknown) ? "" : "store.order.list",
        V1().Method("orders.retrieve", "GET /store/orders", "Old").Record("Old", (before, RecordOf("Order"))),
        V2().Method("store.order.list", "GET /store/orders", "New").Record("New", (after, RecordOf("Order")), ("limit", ScalarOf(PrimitiveKind.Int32))));

    [Fact]
    public void A_result_and_none_are_of_other_kinds() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("orders.retrieve", "GET /store/orders"),
        V2().Method("store.order.list", "GET /store/orders", "New").Record("New", ("order", RecordOf("Order"))));

    [Fact]
    public void Of_two_methods_with_one_route_the_deprecated_one_is_passed_over() => Found(
        MoveKind.SameRoute,
        "admin.thing.batch",
        V1().Method("admin.things.add", "POST /admin/things/{id}"),
        V2().Method("admin.thing.update", "POST /admin/things/{id}", deprecated: true).Method("admin.thing.batch", "POST /admin/things/{id}"));

    [Fact]
    public void Of_two_methods_with_one_route_none_is_chosen_by_chance() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("admin.things.add", "POST /admin/things/{id}"),
        V2().Method("admin.thing.update", "POST /admin/things/{id}").Method("admin.thing.batch", "POST /admin/things/{id}"));

    [Fact]
    public void The_same_name_counts_in_the_resource_that_has_the_routes() => Found(
        MoveKind.SameName,
        "admin.good.ship",
        V1().Method("admin.things.ship", "POST /admin/things/{id}/ship").Method("admin.things.list", "GET /admin/things"),
        V2().Method("admin.good.ship", "POST /admin/goods/{id}/parcels").Method("admin.good.list", "GET /admin/things").Method("admin.thing.ship", "POST /x"));

    [Theory]
    [InlineData("admin.thing.ship", nameof(MoveKind.Unknown))]
    [InlineData("admin.things.ship", nameof(MoveKind.SameName))]
    public void Without_a_common_route_the_accessor_must_be_the_same(string key, string kind) => Found(
        Enum.Parse<MoveKind>(kind),
        kind == nameof(MoveKind.Unknown) ? "" : key,
        V1().Method("admin.things.ship", "POST /admin/things/{id}/ship"),
        V2().Method(key, "POST /admin/parcels"));

    [Fact]
    public void The_same_name_with_another_verb_is_other_work() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("admin.things.ship", "POST /admin/things/{id}/ship"),
        V2().Method("admin.things.ship", "GET /admin/parcels"));

    [Fact]
    public void A_method_that_has_taken_the_place_of_one_does_not_take_that_of_another() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("admin.things.ship", "POST /admin/things/{id}/ship").Method("admin.things.send", "POST /admin/things/{id}/send"),
        V2().Method("admin.things.ship", "POST /admin/things/{id}/send"));

    [Fact]
    public void Requests_to_any_path_have_no_route_in_common() => Found(
        MoveKind.Unknown,
        "",
        V1().Method("admin.things.post", "POST {path}", kind: MethodKind.Custom),
        V2().Method("admin.thing.post", "POST {path}", kind: MethodKind.Custom));

    [Theory]
    [InlineData("admin.things.list\tadmin.other.find\tLook there.", nameof(MoveKind.Listed), "admin.other.find", "Look there.")]
    [InlineData("admin.things.list\tgone\tNobody lists.", nameof(MoveKind.Gone), "", "Nobody lists.")]
    [InlineData("admin.things.list\tadmin.thing.list, admin.other.find", nameof(MoveKind.Listed), "admin.thing.list admin.other.find", "")]
    [InlineData("admin.things.list\tclient.fetch", nameof(MoveKind.Listed), "client.fetch", "")]
    [InlineData("admin.things.list\tadmin.later.list", nameof(MoveKind.Unknown), "", "Not in this reference: `admin.later.list`.")]
    [InlineData(
        "admin.things.list\tadmin.later.list, admin.other.find\tThere.", nameof(MoveKind.Listed), "admin.other.find", "There. Not in this reference: `admin.later.list`.")]
    public void A_line_holds_before_all_rules(string line, string kind, string keys, string note)
    {
        var before = V1().Method("admin.things.list", "GET /admin/things");
        var after = V2().Method("admin.thing.list", "GET /admin/things").Method("admin.other.find", "GET /admin/other");

        var move = before.To(after, Lines(line)).Move("admin.things.list");

        Assert.Equal(kind, move.Kind.ToString());
        Assert.Equal(keys, string.Join(' ', move.After.Select(target => target.Key)));
        Assert.Equal(note, move.Note);
    }

    [Fact]
    public void Two_APIs_are_compared_from_the_older_to_the_newer_whichever_the_project_has()
    {
        var before = V1().Method("admin.things.list", "GET /admin/things");
        var after = V2().Method("admin.thing.list", "GET /admin/things").Method("admin.thing.create", "POST /admin/things");

        var comparison = after.To(before);

        Assert.Equal("admin.thing.list", Assert.Single(comparison.Move("admin.things.list").After).Key);
        Assert.Equal("admin.thing.create", Assert.Single(comparison.NewMethods).Key);
    }

    [Fact]
    public void In_one_API_a_method_keeps_its_name_or_its_route_or_is_gone()
    {
        var before = V2()
            .Method("admin.thing.list", "GET /admin/things").Method("admin.thing.set", "POST /admin/things/{id}").Method("admin.thing.drop", "DELETE /admin/things");
        var after = V2()
            .Method("admin.thing.list", "GET /admin/goods").Method("admin.thing.update", "POST /admin/things/{id}").Method("admin.thing.find", "GET /admin/things");

        var comparison = before.To(after);

        Assert.Equal(
            [("admin.thing.drop", MoveKind.Gone, ""), ("admin.thing.list", MoveKind.SameName, "admin.thing.list"), ("admin.thing.set", MoveKind.SameRoute, "admin.thing.update")],
            comparison.Moves.Select(move => (move.Before.Key, move.Kind, move.After.FirstOrDefault()?.Key ?? "")));
        Assert.Equal("admin.thing.find", Assert.Single(comparison.NewMethods).Key);
    }

    private static Replacement[] Lines(string text)
    {
        var file = ReplacementsReader.Read("own.replacements", text);
        Assert.Empty(file.Problems);
        return [.. file.Items];
    }

    // The first method of the older client.
    private static void Found(MoveKind kind, string key, SmallClient before, SmallClient after)
    {
        var comparison = before.To(after);
        var move = comparison.Moves.First(move => move.Before.Key == before.Model().Items.OfType<ResourceModel>().First().Methods[0].Key);

        Assert.Equal(kind, move.Kind);
        Assert.Equal(key, string.Join(' ', move.After.Select(target => target.Key)));
    }
}
