using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What is different of Medusa v2, whose profile says so.</summary>
public class SdkTests
{
    [Theory]
    [InlineData("total: BigNumberValue", "decimal")]
    [InlineData("total: @BigNumberInput", "decimal")]
    [InlineData("total: number | BigNumberValue | string", "decimal")]
    [InlineData("total: number | BigNumberValue | null", "decimal?")]
    [InlineData("raw_total: BigNumberValue", "JsonObject")]
    [InlineData("quantity: number", "decimal")]
    [InlineData("limit: number", "int")]
    [InlineData("created_at: string", "DateTimeOffset")]
    [InlineData("created_at: Date | string", "DateTimeOffset")]
    [InlineData("deleted_at: null", "DateTimeOffset?")]
    [InlineData("created_by: string", "string")]
    public void Numbers_and_dates_are_what_the_profile_says(string entry, string expected)
    {
        var client = Retrieve(entry).Bind();

        Assert.Equal(expected, client.TypeOf("Lamp", entry.Split(':')[0]));
    }

    [Fact]
    public void The_digits_of_a_number_have_the_type_that_a_page_describes()
    {
        var client = Retrieve("raw_total: BigNumberValue").Type("BigNumberRawValue", "value: string", "precision: number").Bind();

        Assert.Equal("BigNumberRawValue", client.TypeOf("Lamp", "raw_total"));
        Assert.Equal(["int Precision", "string Value"], client.Members("BigNumberRawValue"));
    }

    [Fact]
    public void A_correction_s_type_is_no_date_by_its_name()
    {
        var client = Retrieve("created_at: string").Corrections("Lamp.created_at\ttype\tstring").Bind();

        Assert.Equal("string", client.TypeOf("Lamp", "created_at"));
    }

    [Fact]
    public void Pages_of_one_method_each_make_up_a_resource()
    {
        var client = new Shop()
            .Page("/docs/js_sdk.auth.Auth.enter/page.mdx", Method("enter", "The `sdk.auth.enter` method."))
            .Page("/docs/js_sdk.auth.Auth.leave/page.mdx", Method("leave", "The `sdk.auth.leave` method."))
            .Routes("auth.enter\tPOST\t/auth/enter", "auth.leave\tDELETE\t/auth/leave").Bind();

        Assert.Equal(["POST /auth/enter EnterAsync()", "DELETE /auth/leave LeaveAsync()"], client.Methods);
        Assert.Equal(["Auth"], Assert.Single(client.Client.Items.OfType<ClientRoot>()).Accessors.Select(static a => a.Name));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_page_of_a_class_s_method_adds_only_what_the_resource_lacks()
    {
        var client = Retrieve("id: string")
            .Page("/docs/js_sdk.admin.Lamp.retrieve/page.mdx", Method("retrieve", "Words.", "sdk.admin.lamp"))
            .Page("/docs/js_sdk.admin.Lamp.dim/page.mdx", Method("dim", "Words.", "sdk.admin.lamp"))
            .Page("/docs/js_sdk.admin.Chair.sit/page.mdx", Method("sit", "Words.", "sdk.admin.chair"))
            .Routes("admin.lamp.dim\tPOST\t/admin/lamps/dim").Bind();

        Assert.Equal(["POST /admin/lamps/dim DimAsync()", "GET /admin/lamps/{id} RetrieveAsync(id: string): Lamp"], client.Methods);
        Assert.Equal(["Chair.sit: its page doesn't say where it hangs"], client.Omissions);
    }

    [Fact]
    public void A_method_without_a_known_route_is_suggested_one_in_the_plural()
    {
        var client = new Shop().Page("/docs/lamp/page.mdx", Resource("list")).Bind();

        Assert.Equal(["page.mdx:5:4 MED0201 admin.lamp.list / admin.lamp.list\tGET\t/admin/lamps"], client.Problems);
    }

    [Fact]
    public void A_log_in_gives_the_runtime_s_result()
    {
        var client = new Shop().Page("/docs/js_sdk.auth.Auth.enter/page.mdx", Method("enter", "The `sdk.auth.enter` method."))
            .Routes("auth.enter\tPOST\t/auth/enter\ttoken").Bind();

        var method = client.Method("EnterAsync");
        Assert.True(method.SignsIn);
        Assert.Null(method.Result);
        Assert.Null(method.Token);
    }

    [Fact]
    public void A_method_of_several_requests_has_a_subject()
    {
        var client = new Shop().Page(
            "/docs/payment/page.mdx",
            Resource("initiatePaymentSession", "sdk.store.payment", Entry.Json("cart: [Cart](/references/Cart)"),
                Entry.Json("body: [Body](/references/Body)"))
                .Replace("Promise&#60;void&#62;", "Promise&#60;[Cart](/references/Cart)&#62;", StringComparison.Ordinal))
            .TypeAt("/docs/Cart/page.mdx", "Cart", "id: string").TypeAt("/docs/Body/page.mdx", "Body", "provider_id: string")
            .Routes("store.payment.initiatePaymentSession\tPOST\t/store/payment-collections/{id}/payment-sessions\tmultistep").Bind();

        Assert.Equal(
            ["POST /store/payment-collections/{0}/payment-sessions InitiatePaymentSessionAsync(subject cart: Cart, body body: Body): Cart"],
                client.Methods);
        Assert.Equal(RequestSequence.PaymentSession, client.Method("InitiatePaymentSessionAsync").Sequence);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void What_only_a_subject_is_made_of_is_emitted()
    {
        var client = new Shop().Page(
            "/docs/payment/page.mdx",
            Resource("initiatePaymentSession", "sdk.store.payment", Entry.Json("cart: [Cart](/references/Cart)"),
                Entry.Json("body: [Body](/references/Body)")))
            .TypeAt("/docs/Cart/page.mdx", "Cart", "id: string", "line: [Line](/references/Line)")
            .TypeAt("/docs/Line/page.mdx", "Line", "id: string").TypeAt("/docs/Body/page.mdx", "Body", "provider_id: string")
            .Routes("store.payment.initiatePaymentSession\tPOST\t/store/payment-collections/{id}/payment-sessions\tmultistep").Bind();

        Assert.Equal(
            ["POST /store/payment-collections/{0}/payment-sessions InitiatePaymentSessionAsync(subject cart: Cart, body body: Body)"],
            client.Methods);
        Assert.Equal("string", client.TypeOf("Line", "id"));
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void What_a_server_refuses_is_said_of_the_member()
    {
        var client = new Shop().Page("/docs/lamp/page.mdx", Resource("create", parameters: Entry.Json("body: [Req](/references/Req)")))
            .TypeAt("/docs/Req/page.mdx", "Req", "color: string", "size: string")
            .Routes("admin.lamp.create\tPOST\t/admin/lamps")
            .Profile(static p => p with
            {
                Refusals = EquatableArray.Of(
                    new Refusal("admin.lamp.create", RequestPart.Body, "color", EquatableArray.Of("2.0")),
                    new Refusal("admin.lamp.create", RequestPart.Query, "size", EquatableArray.Of("2.0")),
                    new Refusal("admin.lamp.update", RequestPart.Body, "size", EquatableArray.Of("2.0"))),
            }).Bind();

        var members = client.Item<RecordModel>("Req").Members;
        Assert.Equal([new RefusalModel(RequestPart.Body, EquatableArray.Of("2.0"), default)], members.Single(static m => m.WireName == "color")
            .Refusals);
        Assert.Empty(members.Single(static m => m.WireName == "size").Refusals);
    }

    [Fact]
    public void A_refusal_of_one_of_several_senders_names_it()
    {
        var client = new Shop()
            .Page("/docs/lamp/page.mdx", Resource("create", parameters: Entry.Json("body: [Req](/references/Req)")))
            .Page("/docs/bulb/page.mdx", Resource("create", "sdk.admin.bulb", Entry.Json("body: [Req](/references/Req)")))
            .Page("/docs/shade/page.mdx", Resource("list", "sdk.admin.shade", Entry.Json("query: [Filter](/references/Filter)")))
            .TypeAt("/docs/Req/page.mdx", "Req", "color: string", "size: string").TypeAt("/docs/Filter/page.mdx", "Filter", "color?: string")
            .Routes("admin.lamp.create\tPOST\t/admin/lamps", "admin.bulb.create\tPOST\t/admin/bulbs", "admin.shade.list\tGET\t/admin/shades")
            .Profile(static p => p with
            {
                Refusals = EquatableArray.Of(
                    new Refusal("admin.lamp.create", RequestPart.Body, "color", EquatableArray.Of("2.0")),
                    new Refusal("admin.lamp.create", RequestPart.Body, "size", EquatableArray.Of("2.0")),
                    new Refusal("admin.bulb.create", RequestPart.Body, "size", EquatableArray.Of("2.0")),
                    new Refusal("admin.shade.list", RequestPart.Query, "color", EquatableArray.Of("2.1"))),
            }).Bind();

        EquatableArray<RefusalModel> Of(string record, string member) =>
            client.Item<RecordModel>(record).Members.Single(m => m.WireName == member).Refusals;

        Assert.Equal([new RefusalModel(RequestPart.Body, EquatableArray.Of("2.0"), EquatableArray.Of("admin.lamp.create"))], Of("Req", "color"));
        Assert.Equal([new RefusalModel(RequestPart.Body, EquatableArray.Of("2.0"), default)], Of("Req", "size"));
        Assert.Equal([new RefusalModel(RequestPart.Query, EquatableArray.Of("2.1"), default)], Of("Filter", "color"));
    }

    [Theory]
    [InlineData(2, 1, "decimal")]
    [InlineData(1, 1, "BigNumberValue")]
    [InlineData(1, 2, "BigNumberValue")]
    public void Pages_of_types_alone_are_of_the_API_that_most_are_laid_out_like(int folders, int files, string expected)
    {
        var shop = new Shop().Select("**");
        for (var i = 0; i < folders; i++)
        {
            shop.TypeAt($"/docs/Lamp{i}/page.mdx", $"Lamp{i}", "total: BigNumberValue");
        }

        for (var i = 0; i < files; i++)
        {
            shop.Type($"Cup{i}", "total: BigNumberValue");
        }

        Assert.Equal(expected, shop.Bind().TypeOf("Cup0", "total"));
    }

    [Theory]
    [InlineData(2, 1, "V1", "medusa-v2", "medusa-v1")]
    [InlineData(1, 2, "V2", "medusa-v1", "medusa-v2")]
    public void Of_the_pages_of_two_APIs_those_of_the_larger_part_are_kept(int first, int second, string expected, string left, string kept)
    {
        var shop = new Shop();
        for (var i = 0; i < first; i++)
        {
            shop.Resource($"AdminCup{i}Resource", $"At `medusa.admin.cup{i}`.", [], Shop.MethodText("list", []));
        }

        for (var i = 0; i < second; i++)
        {
            shop.Page($"/docs/lamp{i}/page.mdx", Resource("list", $"sdk.admin.lamp{i}"));
            shop.Routes($"admin.lamp{i}.list\tGET\t/admin/lamp{i}");
        }

        var client = shop.Bind().Client;

        Assert.Equal(expected, Assert.Single(client.Items.OfType<ClientRoot>()).Api);
        Assert.Equal([left, kept], Assert.Single(client.Problems, static p => p.Id == "MED0111").Arguments);
        Assert.Equal(Math.Max(first, second), client.Items.OfType<ResourceModel>().Count(static r => r.Accessor.Contains('.')));
    }

    private static Shop Retrieve(string entry) => new Shop()
        .Page("/docs/lamp/page.mdx", Resource("retrieve", parameters: Entry.Json("id: string"))
            .Replace("Promise&#60;void&#62;", "Promise&#60;[Lamp](/references/Lamp)&#62;", StringComparison.Ordinal))
        .TypeAt("/docs/Lamp/page.mdx", "Lamp", entry)
        .Routes("admin.lamp.retrieve\tGET\t/admin/lamps/{id}");

    private static string Resource(string method, string accessor = "sdk.admin.lamp", params string[] parameters) =>
        $"# {accessor.Split('.')[^1]}\n\nThis is a reference to the `{accessor}` set of methods.\n\n## {method}\n\n"
        + (parameters.Length == 0 ? "" : $"### Parameters\n\n<TypeList types={{[{string.Join(", ", parameters)}]}} sectionTitle=\"{method}\" />\n\n")
        + "### Returns\n\n<TypeList types={[{\"name\":\"Promise\",\"type\":\"Promise&#60;void&#62;\"}]} />\n";

    private static string Method(string name, string prose, string accessor = "sdk.auth") =>
        $"# {name} - JS SDK Reference\n\n{prose}\n\n## Example\n\n```ts\n{accessor}.{name}()\n```\n\n## Returns\n\n"
        + "<TypeList types={[{\"name\":\"Promise\",\"type\":\"Promise&#60;void&#62;\",\"children\":[]}]} />\n";
}
