using Medusa.Generator.Binding.Tests.Support;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Tests;

/// <summary>What a method's parameters are for, and what it returns.</summary>
public class MethodTests
{
    private const string Route = "admin.widgets.act\tPOST\t/admin/widgets/{id}/act";
    private const string Plain = "admin.widgets.act\tPOST\t/admin/widgets/act";

    [Theory]
    [InlineData(Route, "id: string", "POST /admin/widgets/{id}/act ActAsync(id: string)")]
    [InlineData(Route, "id: String", "POST /admin/widgets/{id}/act ActAsync(id: string)")]
    [InlineData(Route, "id: string | null", "POST /admin/widgets/{id}/act ActAsync(id: string)")]
    [InlineData(Route, "widget_id: string; payload: @Req", "POST /admin/widgets/{widgetId}/act ActAsync(widgetId: string, body payload: Req)")]
    [InlineData(Route, "id: string; payload?: @Req", "POST /admin/widgets/{id}/act ActAsync(id: string, body payload?: Req)")]
    [InlineData(Route, "payload?: @Req; id: string; query?: @Params", "POST /admin/widgets/{id}/act ActAsync(id: string, body payload?: Req, query query?: Params)")]
    [InlineData(Plain, "payload: @WidgetParams", "POST /admin/widgets/act ActAsync(query payload?: WidgetParams)")]
    [InlineData(Plain, "params: @Req", "POST /admin/widgets/act ActAsync(query params?: Req)")]
    [InlineData(Plain, "query: @Params; params: @Req", "POST /admin/widgets/act ActAsync(body params: Req, query query?: Params)")]
    [InlineData(Plain, "ids: string[]", "POST /admin/widgets/act ActAsync(body ids: IReadOnlyList<string>)")]
    [InlineData(Plain, "count: string | number", "POST /admin/widgets/act ActAsync(body count: Union<string, decimal>)")]
    [InlineData(Plain, "count: number", "POST /admin/widgets/act ActAsync(body count: decimal)")]
    [InlineData(Plain, "customHeaders?: Record<string, any>", "POST /admin/widgets/act ActAsync()")]
    [InlineData(Plain, "options?: RequestOptions", "POST /admin/widgets/act ActAsync()")]
    [InlineData(Plain + "\tquery:dry=dryRun", "dryRun?: boolean; payload: @Req", "POST /admin/widgets/act ActAsync(body payload: Req, queryvalue dryRun?: bool)")]
    [InlineData(Plain + "\tbearer:token", "token: string; payload: @Req", "POST /admin/widgets/act ActAsync(body payload: Req, bearer token: string)")]
    [InlineData(Plain + "\tbearer:token", "token?: string", "POST /admin/widgets/act ActAsync(bearer token?: string)")]
    [InlineData(Plain + "\tbody:name=name", "name: string", "POST /admin/widgets/act ActAsync(body name: string)")]
    [InlineData(Plain + "\tmultipart:file", "file: File", "POST /admin/widgets/act ActAsync(files file: UploadFile)")]
    [InlineData(Plain + "\tmultipart:files", "files: File", "POST /admin/widgets/act ActAsync(files files: IReadOnlyList<UploadFile>)")]
    public void A_parameter_has_a_role(string route, string parameters, string expected)
    {
        var client = Shops.Of(parameters).Routes(route).Bind();

        Assert.Equal([expected], client.Methods);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void What_a_GET_calls_its_payload_is_its_query()
    {
        var client = Shops.Of("payload: @Req").Routes("admin.widgets.act\tGET\t/admin/widgets/act").Bind();

        Assert.Equal(["GET /admin/widgets/act ActAsync(query payload?: Req)"], client.Methods);
        Assert.Empty(client.Problems);
    }

    [Theory]
    [InlineData("admin.widgets.act\tGET\t/act", "payload: @Req; query: @Params", "it is a GET and the method has a body")]
    [InlineData("admin.widgets.act\tDELETE\t/act\tbody", "", "it has 'body' and the method has none")]
    [InlineData("admin.widgets.act\tPOST\t/act\tmultipart", "", "it is multipart and the method takes no file")]
    [InlineData("admin.widgets.act\tPOST\t/act\tbody:{}", "payload: @Req", "it has 'body:{}' and the method has the payload 'payload', which isn't sent")]
    public void A_route_that_does_not_suit_its_method_is_reported_at_its_line(string route, string parameters, string why)
    {
        var client = Shops.Of(parameters).Routes("# routes", route).Bind();

        Assert.Equal([$"shop1.routes:2:1 MED0206 admin.widgets.act / {why}"], client.Problems);
        Assert.Single(client.Methods);
    }

    [Theory]
    [InlineData("query:a=dry", false)]
    [InlineData("bearer:dry", false)]
    [InlineData("multipart", false)]
    [InlineData("token", false)]
    [InlineData("nulls,text", true)]
    public void A_path_of_the_caller_s_own_goes_with_few_flags(string flags, bool fits)
    {
        var client = Shops.Of("path: string; dry: object").Routes("admin.widgets.act\tPOST\t{path}\t" + flags).Bind();

        Assert.Equal(fits ? 1 : 0, client.Methods.Count());
        Assert.Equal(
            fits ? [] : ["shop1.routes:1:1 MED0206 admin.widgets.act / a path of the caller's own goes with 'nulls' and 'text' alone"], client.Problems);
    }

    [Theory]
    [InlineData("\tquery:dry=dryRun", "", "the method has no parameter 'dryRun'")]
    [InlineData("\tquery:dry=payload.dry", "payload: @Req", "'payload' has no member 'dry'")]
    [InlineData("\tbody:dry=payload.dry", "payload: @Req", "'payload' has no member 'dry'")]
    [InlineData("\tbody:dry=payload.dry", "payload: string[]", "'payload' has no member 'dry'")]
    [InlineData("\tquery:dry=payload.dry", "payload: object", "'payload' has no member 'dry'")]
    [InlineData("\tbearer:token", "payload: @Req", "the method has no parameter 'token'")]
    [InlineData("\tlogout", "payload: @Req", "'logout' is for methods without parameters")]
    [InlineData("\tmultistep", "payload: @Req", "no method of this API is a 'multistep' one")]
    [InlineData("\tbody:{}", "payload: @Req", "it is a GET, which has no body", "GET")]
    [InlineData("\tbody:a=payload", "payload: @Req", "it is a GET, which has no body", "GET")]
    [InlineData("\tquery:dry=payload.note", "payload: @Req", "a GET sends 'payload' in the query as it is", "GET")]
    [InlineData("\tquery:a=dry,b=dry", "dry: string", "the parameter 'dry' is to be sent twice")]
    [InlineData("\tbearer:dry,query:a=dry", "dry: string", "the parameter 'dry' is to be sent twice")]
    [InlineData("\tquery:a=dry", "dry: string[]", "'dry' is no text, number, boolean, date or enumeration, and can't be a single value of the query")]
    [InlineData("\tquery:a=dry", "dry: @Req", "'dry' is no text, number, boolean, date or enumeration, and can't be a single value of the query")]
    public void A_method_that_lacks_what_its_route_names_is_left_out_and_reported(string flags, string parameters, string why, string verb = "POST")
    {
        var client = Shops.Of(parameters).Routes(Plain.Replace("POST", verb, StringComparison.Ordinal) + flags).Bind();

        Assert.Empty(client.Methods);
        Assert.Equal([$"shop1.routes:1:1 MED0206 admin.widgets.act / {why}"], client.Problems);
        Assert.Equal([$"admin.widgets.act: its route doesn't fit it: {why}"], client.Omissions);
    }

    [Theory]
    [InlineData("\tbody:dry=payload.dry", "payload: object", "POST /admin/widgets/act ActAsync(body payload: JsonObject)")]
    [InlineData("\tbody:note=payload.note", "payload: @Req", "POST /admin/widgets/act ActAsync(body payload: Req)")]
    [InlineData("\tlogout", "customHeaders?: Record<string, any>", "POST /admin/widgets/act ActAsync()")]
    public void A_method_that_has_what_its_route_names_is_emitted(string flags, string parameters, string expected)
    {
        var client = Shops.Of(parameters).Routes(Plain + flags).Bind();

        Assert.Equal([expected], client.Methods);
        Assert.Empty(client.Problems);
    }

    [Fact]
    public void A_member_of_the_payload_can_be_sent_in_the_query()
    {
        var client = Shops.Of("payload: @Req").Routes(Plain + "\tquery:remark=payload.note").Bind();

        var sent = Assert.Single(client.Method("ActAsync").QueryMembers);
        Assert.Equal(("remark", "Note", "note", true, "string"),
            (sent.Name, sent.Member.Name, sent.Member.WireName, sent.Member.Nullable, TypeSpelling.Of(sent.Type)));
    }

    [Theory]
    [InlineData("payload: @Req; more: @Other", "more", "payload", "Req")]
    [InlineData("count: number; payload: @Other", "count", "payload", "Other")]
    [InlineData("count: number; flag: boolean", "flag", "count", "decimal")]
    public void What_the_request_has_no_place_for_is_reported(string parameters, string unused, string body, string type)
    {
        var client = Shops.Of(parameters).Routes(Plain).Bind();

        Assert.Equal([$"POST /admin/widgets/act ActAsync(body {body}: {type})"], client.Methods);
        Assert.Equal([$"admin.widgets.act({unused}): the request has one body, '{body}'"], client.Omissions);
        Assert.EndsWith($" MED0108 {unused} / admin.widgets.act / {body}", Assert.Single(client.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string", "string")]
    [InlineData("@Res[]", "IReadOnlyList<Res>")]
    [InlineData("@Res | null", "Res")]
    [InlineData("any", "JsonNode")]
    [InlineData("Function", "JsonNode")]
    [InlineData("{ a: string }", "AdminWidgetsActRes")]
    public void The_result_is_what_the_response_promises(string type, string expected) =>
        Assert.Equal([$"POST /admin/widgets/act ActAsync(): {expected}"], Shops.Of("", type).Routes(Plain).Bind().Methods);

    [Theory]
    [InlineData("void")]
    [InlineData("never")]
    [InlineData("null")]
    [InlineData("undefined")]
    public void A_response_without_content_gives_nothing(string type) =>
        Assert.Equal(["POST /admin/widgets/act ActAsync()"], Shops.Of("", type).Routes(Plain).Bind().Methods);

    [Fact]
    public void A_method_without_a_documented_result_gives_any_JSON()
    {
        var client = Shops.Of("", "").Routes(Plain).Bind();

        Assert.Equal(["POST /admin/widgets/act ActAsync(): JsonNode"], client.Methods);
    }

    [Fact]
    public void A_promise_of_nothing_has_what_the_table_spells_out_below_it()
    {
        var spelt = Shops.Of("", Entry.Parent("ResponsePromise: ResponsePromise", "a: string")).Routes(Plain).Bind();
        var empty = Shops.Of("", Entry.Json("ResponsePromise: ResponsePromise")).Routes(Plain).Bind();

        Assert.Equal(["POST /admin/widgets/act ActAsync(): AdminWidgetsActRes"], spelt.Methods);
        Assert.Equal(["string A"], spelt.Members("AdminWidgetsActRes"));
        Assert.Equal(["POST /admin/widgets/act ActAsync(): JsonNode"], empty.Methods);
    }

    [Fact]
    public void A_log_in_keeps_the_token_of_its_result()
    {
        var client = new Shop().Method("act", [], "@Res").Type("Res", "access_token?: string").Routes(Plain + "\ttoken").Bind();
        var other = new Shop().Method("act", [], "@Res").Type("Res", "access_token: number").Routes(Plain + "\ttoken").Bind();
        var plain = new Shop().Method("act", [], "@Res").Type("Res", "access_token: string").Routes(Plain).Bind();

        Assert.Equal(new MemberReference("AccessToken", "access_token", Nullable: true), client.Method("ActAsync").Token);
        Assert.Null(other.Method("ActAsync").Token);
        Assert.Null(plain.Method("ActAsync").Token);
    }

    [Fact]
    public void A_log_out_gives_nothing_whatever_its_page_says() =>
        Assert.Equal(["POST /admin/widgets/act ActAsync()"], Shops.Of("", "@Res").Routes(Plain + "\tlogout").Bind().Methods);

    [Theory]
    [InlineData("path: string; payload?: object", "POST {path} ActAsync(path: string, body payload?: JsonNode)")]
    [InlineData("query?: object", "POST {path} ActAsync(path: string, query query?: JsonNode)")]
    public void A_custom_request_takes_a_path_of_the_callers_own(string parameters, string expected)
    {
        var client = Shops.Of(parameters, "T").Routes("admin.widgets.act\tPOST\t{path}").Bind();

        Assert.Equal([expected], client.Methods);
        Assert.Equal((MethodKind.Custom, "/admin"), (client.Method("ActAsync").Kind, client.Method("ActAsync").CustomRequestPrefix));
    }

    [Fact]
    public void A_method_is_what_its_route_makes_of_it()
    {
        var json = Shops.Of("").Routes(Plain).Bind().Method("ActAsync");
        var upload = Shops.Of("file: File").Routes(Plain + "\tmultipart:file").Bind().Method("ActAsync");
        var headless = Shops.Of("").Routes(Plain + "\tmultipart").Bind().Method("ActAsync");

        Assert.Equal((MethodKind.Json, ""), (json.Kind, json.CustomRequestPrefix));
        Assert.Equal(MethodKind.Multipart, upload.Kind);
        Assert.Equal(MethodKind.Json, headless.Kind);
    }

    [Fact]
    public void Private_helpers_and_methods_that_stand_twice_are_left_out()
    {
        var client = new Shop().Method("_create", []).Method("list_all", []).Method("listAll", [])
            .Routes("admin.widgets.list_all\tGET\t/a", "admin.widgets.listAll\tGET\t/b").Bind();

        Assert.Equal(["GET /b ListAllAsync()"], client.Methods);
        Assert.Equal(
            ["admin.widgets._create: a private helper of the official client", "admin.widgets.list_all: documented twice; the first is used"],
            client.Omissions);
        Assert.Contains(client.Problems, static p => p.EndsWith("MED0006 list_all / AdminWidgetsResource", StringComparison.Ordinal));
    }

    [Fact]
    public void Parameters_have_names_of_their_own()
    {
        var client = Shops.Of("user-id: string; userId: string; options: @Req").Routes("admin.widgets.act\tPOST\t/{a}/{b}").Bind();

        var names = client.Method("ActAsync").Parameters.Select(static p => p.Name).ToList();
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("userId", names[0]);
        Assert.DoesNotContain("options", names);
        Assert.Equal(["user-id", "userId", "options"], client.Method("ActAsync").Parameters.Select(static p => p.WireName));
    }

    [Theory]
    [InlineData("query?: @Filter", "fields?: string", "medusa-v1")]
    [InlineData("query?: @Filter", "field?: string", null)]
    [InlineData("payload: @Filter", "fields?: string", null)]
    public void Only_a_query_has_lists_of_fields(string parameter, string member, string? expected)
    {
        var client = new Shop().Method("list", [parameter]).Type("Filter", member).Routes("admin.widgets.list\tPOST\t/admin/widgets").Bind();

        Assert.Equal(expected, client.Item<RecordModel>("Filter").FieldListsOf);
    }

    private static class Shops
    {
        public static Shop Of(string parameters, string result = "void") => new Shop()
            .Method("act", parameters.Split("; ", StringSplitOptions.RemoveEmptyEntries), result)
            .Type("Req", "note?: string").Type("Other", "b: string").Type("Params", "c: string").Type("WidgetParams", "d: string")
                .Type("Res", "a: string");
    }
}
