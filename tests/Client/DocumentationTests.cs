using System.Globalization;
using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests;

/// <summary>The C# of the documentation compiles as it is printed, and its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    // What a new console project has without being asked.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Types = "docs/types.md";

    /// <summary>The files that a user reads, as paths from the repository's root.</summary>
    public static TheoryData<string> Files => [.. Documentation.Files];

    /// <summary>The examples that are whole programs, by file and number, and the pages that their clients are made from.</summary>
    public static TheoryData<string, int, string> Programs => new()
    {
        { "README.md", 0, "samples/QuickstartV2/specs" },
        { "README.md", 1, "specs" },
        { "generator/PACKAGE.md", 0, "specs" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_compiles_with_the_pages_of_the_repository(string file, int example, string pages) =>
        Compiles(new GeneratorRun(Corpus.Load(Path.Combine(Places.Repository, pages), []), BlocksOf(file)[example])
            .Output.WithOptions(GeneratorRun.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_other_examples_compile_with_the_whole_reference(bool isOfV2)
    {
        var examples = Documentation.Files
            .Where(file => file != Types && Documentation.IsOfV2(file) == isOfV2)
            .SelectMany(file => BlocksOf(file).Skip(Programs.Count(program => program.Data.Item1 == file)))
            .ToList();

        Assert.True(examples.Count >= 4);
        var client = isOfV2 ? ReferenceClient.RequireV2() : ReferenceClient.RequireV1();
        Assert.All(examples, example => CompilesWith(client, example));
    }

    [Fact]
    public void The_examples_with_types_alone_compile_with_the_entities() =>
        Assert.All(BlocksOf(Types), example => CompilesWith(ReferenceClient.WithTypes(Corpus.Require(Corpus.Baseline, "entities")), example));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_link_leads_to_a_file_and_a_heading_or_anchor_in_it(string file)
    {
        var dangling = Documentation.LinksOf(file).Where(link => !Documentation.Resolves(file, link));

        Assert.Empty(dangling);
    }

    [Fact]
    public void The_links_of_a_packages_readme_are_absolute_because_the_package_has_no_other_file_beside_it() =>
        Assert.All(
            Documentation.Files.Where(file => file.EndsWith("PACKAGE.md", StringComparison.Ordinal)).SelectMany(Documentation.LinksOf),
            link => Assert.StartsWith("https://", link, StringComparison.Ordinal));

    // No address on the web has the documentation: it is in the package.
    [Fact]
    public void Every_diagnostic_has_its_row_in_the_documentation_and_says_where_that_is() =>
        Assert.All(Generator.Diagnostics.Rules.Values, rule =>
        {
            Assert.Contains("docs/diagnostics.md of the package Medusa.Generator", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.True(Documentation.Resolves("README.md", $"docs/diagnostics.md#{rule.Id.ToLowerInvariant()}"), rule.Id);
            Assert.Empty(rule.HelpLinkUri);
        });

    [Fact]
    public void A_link_to_a_missing_file_or_anchor_is_found()
    {
        Assert.True(Documentation.Resolves("docs/using.md", "diagnostics.md#med0001"));
        Assert.True(Documentation.Resolves("docs/using.md", "#several-clients"));
        Assert.False(Documentation.Resolves("docs/using.md", "diagnostics.md#med9999"));
        Assert.False(Documentation.Resolves("docs/using.md", "#no-such-heading"));
        Assert.False(Documentation.Resolves("docs/using.md", "absent.md"));
    }

    private static string Whole(string example) => example.Contains("class ", StringComparison.Ordinal)
        ? "using Medusa;\n" + example
        : "using Medusa;\nclass Example { async Task RunAsync(MedusaClient medusa, string id) {\n" + example + "\n} }";

    private static IReadOnlyList<string> BlocksOf(string file) =>
        [.. Block().Matches(Documentation.TextOf(file)).Select(m => m.Groups[1].Value)];

    private static void CompilesWith(ReferenceClient client, string example) => Compiles(CSharpCompilation.Create(
        "Example", [Parse(Whole(example), "Program.cs")], GeneratorRun.References.Add(client.Reference), GeneratorRun.CompilationOptions));

    private static void Compiles(Compilation compilation)
    {
        var whole = compilation.AddSyntaxTrees(Parse(ImplicitUsings, "Usings.cs"));

        Assert.Empty(whole.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GeneratorRun.Describe));
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, GeneratorRun.ParseOptions, path, cancellationToken: TestContext.Current.CancellationToken);

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
