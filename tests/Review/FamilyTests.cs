using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;

namespace Medusa.Generator.Review.Tests;

/// <summary>Types that are emitted for their own sake are a part of the accepted surface.</summary>
public sealed class FamilyTests
{
    private static readonly PageFile[] s_pages =
    [
        Page("entities", "Lamp", """{ "name": "shade", "type": "[Shade](../../pricing/classes/Shade.mdx)[]" }, { "name": "kind", "type": "`\"a\"` \\| `\"b\"`", "defaultValue": "\"a\"" }, { "name": "part", "type": "{ type: \"x\" ; x: string } \\| { type: \"y\" }" }"""),
        Page("pricing", "Shade", """{ "name": "price", "type": "`string`" }"""),
        Page("pricing", "Lamp", """{ "name": "shade", "type": "[Shade](Shade.mdx)" }"""),
    ];

    private static EquatableArray<SurfaceEntry> Surface(params PageFile[] pages) => PublicSurface.Of(ReviewedClient.Bind(pages, "", "*"));

    [Fact]
    public void Each_has_its_lines_with_the_name_of_its_family()
    {
        Assert.Equal(
            [
                "Entities::Lamp  record",
                "Entities::Lamp.kind  StringEnum<Entities::LampKind> Kind = a",
                "Entities::Lamp.part  Entities::LampPart Part",
                "Entities::Lamp.shade  IReadOnlyList<Pricing::Shade> Shade",
                "Entities::LampKind  enum",
                "Entities::LampKind.a  = A",
                "Entities::LampKind.b  = B",
                "Entities::LampPart  union type",
                "Entities::LampPart.x  = Entities::LampPartX",
                "Entities::LampPart.y  = Entities::LampPartY",
                "Entities::LampPartUnknown  record Entities::LampPart",
                "Entities::LampPartX  record Entities::LampPart",
                "Entities::LampPartX.type  string Type",
                "Entities::LampPartX.x  string X",
                "Entities::LampPartY  record Entities::LampPart",
                "Entities::LampPartY.type  string Type",
                "Pricing::Lamp  record",
                "Pricing::Lamp.shade  Pricing::Shade Shade",
                "Pricing::Shade  record",
                "Pricing::Shade.price  string Price",
            ],
            Surface(s_pages).Select(SurfaceLine.Write));
    }

    [Fact]
    public void The_lines_are_read_back_as_they_were_written()
    {
        var surface = PublicSurface.Of(ReviewedClient.Bind(s_pages, "", "*"));
        var baseline = SurfaceBaseline.Read("/app/Medusa.api.txt", SurfaceBaseline.Write(surface));

        Assert.Empty(baseline.Problems);
        Assert.Equal(surface, PublicSurface.Sort(baseline.Entries.Select(e => e.Entry)));
    }

    [Fact]
    public void A_change_is_reported_at_its_place_under_its_familys_name()
    {
        var baseline = new PageFile("/app/Medusa.api.txt", SurfaceBaseline.Write(PublicSurface.Of(ReviewedClient.Bind(s_pages, "", "*"))));
        PageFile[] changed = [s_pages[0], Page("pricing", "Shade", """{ "name": "price", "type": "`number`" }"""), s_pages[2], baseline];

        var found = Assert.Single(new GeneratorRun(changed, "", ("build_property.MedusaTypes", "*")).Diagnostics);

        Assert.Equal("MED0402", found.Id);
        Assert.Equal("/specs/pricing/classes/Shade.mdx", found.Location.GetLineSpan().Path);
        Assert.StartsWith("'Pricing::Shade.price' was 'string' and is 'long'", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_bears_another_name_is_renamed_also_where_another_family_has_it()
    {
        const string Members = """{ "name": "one", "type": "`string`" }, { "name": "two", "type": "`string`" }""";
        var before = Surface(Page("entities", "Lamp", """{ "name": "part", "type": "[LampShade](../../pricing/classes/LampShade.mdx)" }"""), Page("pricing", "LampShade", Members));
        var after = Surface(Page("entities", "Lamp", """{ "name": "part", "type": "[LampShades](../../pricing/classes/LampShades.mdx)" }"""), Page("pricing", "LampShades", Members));

        var change = Assert.Single(SurfaceComparison.Compare(before, after));

        Assert.Equal((ChangeKind.Renamed, "Pricing::LampShade", "Pricing::LampShades"), (change.Kind, change.Before, change.After));
    }

    private static PageFile Page(string family, string title, string members) => new($"/specs/{family}/classes/{title}.mdx", $$"""
        # {{title}}

        ## Properties

        <ParameterTypes parameters={[
          {{members}}
        ]} />
        """);
}
