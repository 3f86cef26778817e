using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>What types the members of Medusa 2 have.</summary>
public sealed class SdkTypeTests
{
    private static readonly string[] s_amounts = ["amount", "price", "quantity", "rate", "subtotal", "total", "total_per_unit", "total_with_tax"];

    [Theory]
    [InlineData("`number`", "amount", "decimal")]
    [InlineData("`number`", "item_tax_total", "decimal")]
    [InlineData("`number`", "unit_price", "decimal")]
    [InlineData("`number`", "rate", "decimal")]
    [InlineData("`number`", "quantity", "decimal")]
    [InlineData("`number`", "stocked_quantity", "decimal")]
    [InlineData("`number`", "limit", "int")]
    [InlineData("`number`", "count", "int")]
    [InlineData("`number`", "version", "int")]
    [InlineData("`number`", "precision", "int")]
    [InlineData("`null` \\| `number`", "variant_rank", "int?")]
    [InlineData("[BigNumberValue](../BigNumberValue/page.mdx)", "subtotal", "decimal")]
    [InlineData("`null` \\| [BigNumberInput](../BigNumberInput/page.mdx)", "custom_amount", "decimal?")]
    [InlineData("`BigNumberJS` \\| `number` \\| `string` \\| [IBigNumber](../IBigNumber/page.mdx)", "total", "decimal")]
    [InlineData("`BigNumber`", "total", "decimal")]
    [InlineData("`string` \\| `number`", "value", "Union<string, decimal>")]
    [InlineData("[BigNumberRawValue](../BigNumberRawValue/page.mdx)", "raw_total", "BigNumberRawValue")]
    [InlineData("[BigNumberValue](../BigNumberValue/page.mdx)", "raw_total", "BigNumberRawValue")]
    [InlineData("`string`", "created_at", "DateTimeOffset")]
    [InlineData("`null` \\| `string`", "canceled_at", "DateTimeOffset?")]
    [InlineData("`string` \\| `Date`", "starts_at", "DateTimeOffset")]
    [InlineData("`null` \\| `string` \\| `Date`", "ends_at", "DateTimeOffset?")]
    [InlineData("`string`", "format", "string")]
    [InlineData("`\"draft\"` \\| `\"published\"`", "status", "StringEnum<LampStatus>")]
    [InlineData("`Record<string, [Shade](../Shade/page.mdx)>`", "shades", "IReadOnlyDictionary<string, Shade>")]
    [InlineData("[File](../../core_flows/File/page.mdx) \\| [Shade](../Shade/page.mdx)", "shade", "Shade")]
    public void A_member_is_of_the_type_that_the_server_means(string type, string name, string expected) =>
        Assert.Equal(expected, MemberOf(type, name));

    [Theory]
    [InlineData("[File](../../core_flows/File/page.mdx)")]
    [InlineData("`FileList`")]
    [InlineData("[Blob](../Shade/page.mdx)[]")]
    public void A_file_is_no_member(string type) => Assert.Null(MemberOf(type, "content"));

    [Fact]
    public void A_correction_says_what_a_date_is()
    {
        var run = new GeneratorRun(
        [
            .. PagesOf("`string`", "seen_at"),
            Pages.Routes("admin.lamp.retrieve\tGET\t/admin/lamps/{id}"),
            Pages.Corrections("Lamp.seen_at\ttype\tstring"),
        ]);

        Assert.Contains("public string SeenAt", run.Sources["Lamp.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.4.0")]
    [InlineData("2.13.3")]
    public void No_amount_is_an_integer_and_no_date_is_text(string version)
    {
        var members = ClientModels.Of(SdkReference.Require(version)).Items.OfType<RecordModel>()
            .SelectMany(r => r.Members.Select(m => (Record: r, Member: m)))
            .Where(m => m.Record.FilterValue is null)
            .ToList();
        string Text((RecordModel Record, MemberModel Member) m) => $"{m.Record.Name}.{m.Member.WireName}: {TypeSpelling.Of(m.Member.Type)}";

        Assert.True(members.Count > 3000, $"only {members.Count}");
        Assert.Equal([], members.Where(m => s_amounts.Any(a => m.Member.WireName.Split("raw_")[0].EndsWith(a, StringComparison.Ordinal)) && HoldsInteger(m.Member.Type)).Select(Text));
        Assert.Equal([], members.Where(m => m.Member.WireName.EndsWith("_at", StringComparison.Ordinal) && !HoldsDate(m.Member.Type)).Select(Text));
    }

    [Theory]
    [InlineData("2.4.0")]
    [InlineData("2.13.3")]
    public void No_name_has_a_number_and_nothing_is_left_open_that_the_pages_describe(string version)
    {
        var items = ClientModels.Of(SdkReference.Require(version)).Items;

        Assert.Equal([], items.Where(i => char.IsDigit(i.Name[^1])).Select(i => i.Name));
        Assert.Equal([], items.OfType<RecordModel>().Where(r => r.Name is "File" or "FileList" or "Blob" or "IBigNumber" or "BigNumberInput").Select(r => r.Name));
    }

    [Fact]
    public void The_generic_types_of_the_reference_have_their_arguments()
    {
        var records = ClientModels.Of(SdkReference.Require(SdkReference.Newest)).Items.OfType<RecordModel>().ToDictionary(r => r.Name);

        Assert.Equal("deleted: bool, id: string, object: string", Members("AdminApiKeyDeleteResponse"));
        Assert.Equal("deleted: bool, id: string, object: string", Members("CampaignDeleteResponse"));
        Assert.Equal("deleted: bool, id: string, object: string, parent: StoreCart", Members("StoreLineItemDeleteResponse"));
        Assert.Contains("created: IReadOnlyList<AdminPrice>", Members("AdminPriceListBatchResponse"), StringComparison.Ordinal);
        Assert.Contains("$gt: string", Members("StringOperatorMap"), StringComparison.Ordinal);
        Assert.Contains("$in: IReadOnlyList<DateTimeOffset>", Members("DateOperatorMap"), StringComparison.Ordinal);
        Assert.Contains("$or: IReadOnlyList<AdminGetApiKeysParams>", Members("AdminGetApiKeysParams"), StringComparison.Ordinal);
        Assert.Contains("created_at: DateOperatorMap", Members("AdminProductListParams"), StringComparison.Ordinal);
        Assert.Contains("quantity: DecimalOperatorMap", Members("AdminGetReservationsParams"), StringComparison.Ordinal);

        string Members(string record) =>
            string.Join(", ", records[record].Members.Select(m => $"{m.WireName}: {TypeSpelling.Of(m.Type)}"));
    }

    private static bool HoldsInteger(TypeModel type) => type switch
    {
        PrimitiveType primitive => primitive.Kind is PrimitiveKind.Int32 or PrimitiveKind.Int64,
        ListType list => HoldsInteger(list.Item),
        OneOrManyType one => HoldsInteger(one.Item),
        EitherType either => either.Alternatives.Any(HoldsInteger),
        _ => false,
    };

    private static bool HoldsDate(TypeModel type) => type switch
    {
        PrimitiveType primitive => primitive.Kind == PrimitiveKind.DateTime,
        RecordType record => record.Name == "DateOperatorMap",
        ListType list => HoldsDate(list.Item),
        OneOrManyType one => HoldsDate(one.Item),
        _ => false,
    };

    // The C# type of the one member of a lamp, or null where it has none.
    private static string? MemberOf(string type, string name)
    {
        var client = ClientModels.Of(PagesOf(type, name), RoutesReader.Read("lamp.routes", "admin.lamp.retrieve\tGET\t/admin/lamps/{id}"));

        Assert.Empty(client.Problems.Where(p => !p.Quiet).Select(p => $"{p.Id} {string.Join(' ', p.Arguments)}"));
        var member = Assert.Single(client.Items.OfType<RecordModel>(), r => r.Name == "Lamp").Members.SingleOrDefault();
        return member is null ? null : TypeSpelling.Of(member.Type) + (member.Nullable ? "?" : "");
    }

    private static PageFile[] PagesOf(string type, string name) =>
    [
        new("/sdk/admin/Admin/properties/lamp/page.mdx", """
            ---
            slug: /references/js-sdk/admin/lamp
            ---

            # lamp - JS SDK Admin Reference

            This documentation provides a reference to the `sdk.admin.lamp` set of methods.

            ## retrieve

            Gets one.

            ### Parameters

            <TypeList types={[{"name":"id","type":"`string`","children":[]}]} sectionTitle="retrieve"/>

            ### Returns

            <TypeList types={[{"name":"Promise","type":"Promise&#60;[Lamp](../../../../types/Lamp/page.mdx)&#62;","children":[]}]} sectionTitle="retrieve"/>
            """),
        Type("Lamp", $$"""{"name":"{{name}}","type":"{{type.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}","children":[]}"""),
        Type("Shade", """{"name":"colour","type":"`string`","children":[]}"""),
        Type("BigNumberRawValue", """{"name":"value","type":"`string` \\| `number`","children":[]}"""),
        Type("IBigNumber", """{"name":"numeric","type":"`number`","children":[]}"""),
        new("/sdk/types/BigNumberValue/page.mdx", "# BigNumberValue\n\n **BigNumberValue**: `BigNumberJS` \\| `number` \\| `string` \\| [IBigNumber](../IBigNumber/page.mdx)\n"),
    ];

    private static PageFile Type(string title, string member) => new($"/sdk/types/{title}/page.mdx", $$"""
        # {{title}}

        ## Properties

        <TypeList types={[{{member}}]} sectionTitle="{{title}}"/>
        """);
}
