using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Emitting;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;

namespace Medusa.Generator.Client.Tests;

/// <summary>The documentation of a member says where a server refuses it.</summary>
public sealed partial class RefusalTests
{
    [Fact]
    public void A_member_that_each_request_with_it_refuses_says_so() => Assert.Contains(
        "Medusa 2.13.3 refuses this parameter with 400 Bad Request.",
        Docs("q", Refusal("admin.widgets.list", "q", "2.13.3"), Refusal("admin.gadgets.list", "q", "2.13.3")));

    [Fact]
    public void A_member_that_one_request_refuses_says_which() => Assert.Contains(
        "Medusa 2.13.3 refuses this parameter of <c>admin.gadgets.list</c> with 400 Bad Request.",
        Docs("q", Refusal("admin.gadgets.list", "q", "2.13.3")));

    [Fact]
    public void Several_versions_are_named_together_and_others_apart()
    {
        var docs = Docs("q", Refusal("admin.gadgets.list", "q", "2.13.3", "2.21.2"), Refusal("admin.widgets.list", "q", "2.21.2"));

        Assert.Contains("Medusa 2.13.3 and 2.21.2 refuse this parameter of <c>admin.gadgets.list</c> with 400 Bad Request.", docs);
        Assert.Contains("Medusa 2.21.2 refuses this parameter of <c>admin.widgets.list</c> with 400 Bad Request.", docs);
    }

    [Theory]
    [InlineData("admin.gadgets.list", "limit")]
    [InlineData("admin.gadgets.other", "q")]
    public void Nothing_is_said_of_another_member_or_method(string key, string member) => Assert.DoesNotContain(
        "refuse", Docs("q", Refusal(key, member, "2.13.3")));

    [Fact]
    public void A_refused_member_of_a_body_is_not_one_of_a_query() => Assert.DoesNotContain(
        "refuse", Docs("q", new Refusal("admin.gadgets.list", RequestPart.Body, "q", EquatableArray.Of("2.13.3"))));

    [Fact]
    public void What_a_real_server_refuses_is_said_of_the_members_of_the_real_pages()
    {
        var client = ClientModels.Of(SdkReference.Require(SdkReference.Newest));

        Assert.Contains(
            "Medusa 2.13.3 and 2.21.2 refuse this parameter of <c>admin.order.retrievePreview</c> with 400 Bad Request.",
            Text(Assert.Single(client.Items.OfType<RecordModel>(), record => record.Name == "AdminOrderFilters")));
        Assert.Contains(
            "Medusa 2.13.3 and 2.21.2 refuse this member with 400 Bad Request.",
            Text(Assert.Single(client.Items.OfType<RecordModel>(), record => record.Name == "AdminCreateRefundReason")));

        // Each shipped line speaks of a method and a member that there is.
        var methods = client.Items.OfType<ResourceModel>().SelectMany(resource => resource.Methods).ToDictionary(method => method.Key);
        var records = client.Items.OfType<RecordModel>().ToDictionary(record => record.Name);
        Assert.All(ApiProfiles.MedusaV2Profile.Refusals, refusal =>
        {
            var parameter = refusal.Part == RequestPart.Query ? methods[refusal.Key].Query : methods[refusal.Key].Body;
            Assert.Contains(refusal.Member, records[((RecordType)parameter!.Type).Name].Members.Select(member => member.WireName));
        });
    }

    private static Refusal Refusal(string key, string member, params string[] versions) =>
        new(key, RequestPart.Query, member, versions.ToEquatableArray());

    // The documentation of a member of a query that admin.widgets.list and admin.gadgets.list share.
    private static string Docs(string member, params Refusal[] refusals)
    {
        const string Query = """{ "name": "query", "type": "[WidgetParams](../types/WidgetParams.mdx)" }""";
        PageFile[] files =
        [
            Support.Pages.Resource("list", Query),
            Support.Pages.Resource("list", Query, accessor: "`medusa.admin.gadgets`", path: "/docs/classes/AdminGadgetsResource.mdx"),
            Support.Pages.Widget(),
            Support.Pages.Widget(
                """{ "name": "q", "type": "`string`" }, { "name": "limit", "type": "`number`" }""", "/docs/types/WidgetParams.mdx", "WidgetParams"),
        ];
        var profiles = ApiProfiles.All.Select(profile => profile with { Refusals = refusals.ToEquatableArray() });
        var client = ClientModels.Of(files, profiles.ToEquatableArray());
        var text = Text(Assert.Single(client.Items.OfType<RecordModel>(), record => record.Name == "WidgetParams"));
        var property = text.IndexOf($"{char.ToUpperInvariant(member[0])}{member[1..]}\n", StringComparison.Ordinal);
        var field = text.LastIndexOf("private ", property, StringComparison.Ordinal);
        return text[field..property];
    }

    // On one line, as the reader sees it.
    private static string Text(RecordModel record) => Break().Replace(Emitter.Emit(record).Source, " ");

    [GeneratedRegex(@"\n\s*/// ")]
    private static partial Regex Break();
}
