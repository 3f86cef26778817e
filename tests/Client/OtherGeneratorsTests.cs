using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>Generators don't see each other's output, which is reported where another one would need the client's types.</summary>
public class OtherGeneratorsTests
{
    private const string RequestDelegates = "Microsoft.AspNetCore.Http.RequestDelegateGenerator";
    private const string Binding = "Microsoft.Extensions.Configuration.Binder.SourceGeneration";

    [Theory]
    [InlineData("", 0)]
    [InlineData(RequestDelegates, 1)]
    [InlineData(Binding, 1)]
    [InlineData($"{RequestDelegates},{Binding}", 2)]
    [InlineData("Another.Generator", 0)]
    public void Each_generator_that_runs_beside_and_would_use_the_client_is_a_warning(string others, int count)
    {
        var run = Run("", others);

        Assert.Equal(count, run.Diagnostics.Length);
        Assert.All(run.Diagnostics, d => Assert.Equal((ProblemId.UnseenClient, DiagnosticSeverity.Warning), (d.Id, d.Severity)));
        Assert.All(run.Messages(), m => Assert.Contains("a class library of their own", m, StringComparison.Ordinal));
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void A_project_without_pages_which_only_references_a_client_is_not_warned() =>
        Assert.Empty(new GeneratorRun([], Context("typeof(Widget)"), ("build_property._MedusaOtherGenerators", RequestDelegates)).Diagnostics);

    [Theory]
    [InlineData("typeof(Widget)")]
    [InlineData("typeof(Widget), TypeInfoPropertyName = \"Other\"")]
    [InlineData("typeof(Widget[])")]
    [InlineData("typeof(Medusa.Widget)")]
    [InlineData("typeof(System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<Widget>>)")]
    [InlineData("typeof(View)", "record View(string Title, Widget? Widget);")]
    [InlineData(
        "typeof(View)",
        "record View(Part<View>[] Parts); class Part<T> { public Part<Part<T>>? Next { get; set; } public Widget? Of { get; set; } }")]
    [InlineData(
        "typeof(View)",
        "class View : Base; class Base { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Widget? Widget { get; set; } }")]
    [InlineData(
        "typeof(View)",
        "[JsonDerivedType(typeof(Wide), \"wide\")] class View; class Wide : View { public Widget? Widget { get; set; } }")]
    [InlineData("typeof(View)", "record View(Base[] Parts); [JsonDerivedType(typeof(Widget))] class Base;")]
    public void A_json_context_that_serializes_a_type_of_the_client_is_a_warning_at_its_name(string argument, string types = "")
    {
        var run = Run(Context(argument, types));

        var message = Assert.Single(run.Messages());
        Assert.StartsWith("Program.cs(5,15): Warning MED0306: The source generator of System.Text.Json can't see 'Widget'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typeof(string)")]
    [InlineData("typeof(Missing)")]
    [InlineData("typeof(Own.Widget)", "namespace Own { record Widget(string Id); }")]
    [InlineData("typeof(View)", "class View { [JsonIgnore] public Widget? Widget { get; set; } internal Widget? Other { get; set; } }")]
    [InlineData("typeof(View)", "class View { public static Widget? Any { get; set; } }")]
    [InlineData("")]
    public void A_json_context_of_other_types_is_none(string argument, string types = "") =>
        Assert.Empty(Run(Context(argument, types)).Diagnostics);

    [Fact]
    public void Of_many_types_the_first_are_named()
    {
        var pages = Enumerable.Range(1, 5).Select(i => Pages.Widget(path: $"/docs/types/Widget{i}.mdx", title: $"Widget{i}"));
        var members = string.Join(
            ", ",
            Enumerable.Range(1, 5).Select(i => $$"""{ "name": "w{{i}}", "type": "[Widget{{i}}](../types/Widget{{i}}.mdx)" }"""));
        var attributes = string.Join("\n", Enumerable.Range(1, 5).Select(i => $"[JsonSerializable(typeof(Widget{i}))]"));
        var run = new GeneratorRun(
            [Pages.Resource(), Pages.Widget(members), .. pages],
            $"using Medusa;\nusing System.Text.Json.Serialization;\n{attributes}\npartial class Json : JsonSerializerContext;");

        Assert.Contains("can't see 'Widget1', 'Widget2', 'Widget3' and 2 more types of the client: ", Assert.Single(run.Messages()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_to_the_context_reruns_no_stage_of_the_client()
    {
        var run = Run(Context("typeof(Widget)"));

        run.ChangeSource("// a line more\n" + Context("typeof(Widget[])"));

        Assert.Contains("Program.cs(6,15): Warning MED0306", Assert.Single(run.Messages()), StringComparison.Ordinal);
        foreach (var step in (string[])[TrackingNames.Pages, TrackingNames.Settings, TrackingNames.Client, TrackingNames.Items])
        {
            Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(step).Keys);
        }
    }

    [Fact]
    public void An_edit_elsewhere_reports_nothing_anew()
    {
        var run = Run(Context("typeof(Widget)"));

        run.ChangeSource(Context("typeof(Widget)") + "\nclass Edited;");

        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.SerializerContexts).Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.OtherGenerators).Keys);
    }

    private static GeneratorRun Run(string source, string others = "") =>
        new([Pages.Resource(), Pages.Widget()], source, ("build_property._MedusaOtherGenerators", others));

    private static string Context(string argument, string types = "") => $$"""
        using Medusa;
        using System.Text.Json.Serialization;

        [JsonSerializable({{argument}})]
        partial class Json : JsonSerializerContext;
        {{types}}
        """;
}
