using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Emitting.Writing;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Client.Tests;

/// <summary>The client compiles beside whatever types the project has.</summary>
public class UserTypesTests
{
    private const string Namespace = "Shop.Api";

    // More names than emitted code calls today, so that a use of one of them is found too.
    private static readonly string[] s_names =
    [
        .. ExternalTypes.Names,
        "Array", "Attribute", "Index", "Range", "Volatile", "Interlocked", "Enum", "Enumerable", "Exception", "Func", "IAsyncEnumerable", "IDisposable", "Int32", "JsonElement", "JsonException",
        "JsonSerializer", "KeyValuePair", "Lazy", "List", "MemoryExtensions", "Nullable", "Object", "ReadOnlySpan", "Span", "String",
        "StringComparison", "Type", "Uri", "ValueTask", "var", "dynamic", "nint", "_",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("Shop")]
    [InlineData("Shop.Api")]
    [InlineData("System")]
    [InlineData("System.Threading.Tasks")]
    public void A_type_of_any_name_that_emitted_code_uses_may_be_declared_anywhere(string? place) =>
        AssertCompiles(Run(Corpus.Specs(), Namespace, Declarations(place, s_names.Where(n => !IsOf(n, place)))));

    [Fact]
    public void So_it_may_beside_the_client_of_the_whole_reference()
    {
        LongTests.Require();
        AssertCompiles(Run(Corpus.Require(Corpus.Baseline), Namespace, Declarations(Namespace, s_names)));
    }

    // Types of the runtime's own namespace can't be declared again beside it, here or anywhere.
    [Theory]
    [InlineData(null)]
    [InlineData("Medusa")]
    public void So_it_may_beside_a_client_in_the_default_namespace(string? place) =>
        AssertCompiles(Run(Corpus.Specs(), "Medusa", Declarations(place, s_names.Where(n => !IsOf(n, "Medusa")))));

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.Api")]
    public void A_namespace_may_be_called_so_too(string place) =>
        AssertCompiles(Run(
            Corpus.Specs(),
            Namespace,
            string.Join('\n', s_names.Concat(["System", "Medusa", "Runtime"]).Select(n => $"namespace {place}.{n} {{ class Any; }}"))));

    // An alias is found before any namespace that is opened beside it.
    [Fact]
    public void A_name_may_be_an_alias_in_the_whole_project() =>
        AssertCompiles(Run(
            Corpus.Specs(),
            Namespace,
            string.Join('\n', s_names.Where(n => n is not ("var" or "dynamic" or "nint" or "_")).Distinct(StringComparer.Ordinal)
                .Select(n => $"global using {n} = System.Int32;"))
            + "\nglobal using static Elsewhere.Statics;\nnamespace Elsewhere { public static class Statics { public class Task; public static int JsonRead; } }"));

    [Fact]
    public void A_namespace_may_be_called_as_a_type_or_a_member_of_the_client() =>
        AssertCompiles(Run(
            Corpus.Specs(),
            Namespace,
            "namespace Shop.Api.Id { class Any; } namespace Shop.Api.Admin2 { class Any; } namespace Shop.BatchJob { class Any; } "
            + "namespace Shop.Api.System.Threading { class Tasks; } namespace Shop.Api.Medusa.Runtime { class ApiOperation; } namespace BatchJob { class Any; }"));

    [Fact]
    public void What_a_partial_type_of_the_users_declares_hides_nothing_from_the_clients_part() =>
        AssertCompiles(Run(
            Corpus.Specs(),
            Namespace,
            """
            namespace Shop.Api;

            partial class AdminBatchJobsResource
            {
                class Task;
                class MedusaRequestOptions;
                static int HttpMethod => 1;
            }

            partial record BatchJob
            {
                class JsonEncodedText;
                class DateTimeOffset;
                static int JsonRead() => 1;
            }
            """));

    [Theory]
    [InlineData("Medusa.Runtime.ApiOperation")]
    [InlineData("Medusa.OneOrMany")]
    [InlineData("System.Threading.Tasks.Task")]
    [InlineData("Medusa.Runtime")]
    [InlineData("System.Text")]
    [InlineData("Medusa")]
    [InlineData("System")]
    public void A_type_with_the_full_name_of_one_that_the_client_uses_is_an_error_that_says_so(string name)
    {
        var dot = name.LastIndexOf('.');
        var place = dot < 0 ? "" : $"namespace {name[..dot]};";
        var run = Run(Corpus.Specs(), Namespace, $"{place} class {name[(dot + 1)..]};");

        var message = Assert.Single(run.Messages(), m => m.Contains("MED0310", StringComparison.Ordinal));
        Assert.Contains($"Error MED0310: The project declares a type '{name}'", message, StringComparison.Ordinal);

        run.ChangeSource($"{place} class {name[(dot + 1)..]}2;");
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "MED0310");
        AssertCompiles(run);
    }

    [Theory]
    [InlineData("namespace Shop.Api; class BatchJob;", "Shop.Api.BatchJob", "Declare it as 'partial record'")]
    [InlineData("namespace Shop.Api; sealed record BatchJob;", "Shop.Api.BatchJob", "Declare it as 'partial record'")]
    [InlineData("namespace Shop.Api; partial record struct BatchJob;", "Shop.Api.BatchJob", "Declare it as 'partial record'")]
    [InlineData("namespace Shop.Api; interface BatchJob;", "Shop.Api.BatchJob", "by a correction (rename)")]
    [InlineData("namespace Shop.Api; delegate void BatchJob();", "Shop.Api.BatchJob", "by a correction (rename)")]
    [InlineData("namespace Shop.Api; partial record AdminBatchJobsResource;", "Shop.Api.AdminBatchJobsResource", "Declare it as 'partial class'")]
    [InlineData("namespace Shop.Api; partial class BatchJobStatus;", "Shop.Api.BatchJobStatus", "Give the project's type another name or namespace")]
    [InlineData("namespace Shop.Api; class MedusaClient;", "Shop.Api.MedusaClient", "(MedusaNamespace)")]
    [InlineData("namespace Shop.Api.BatchJob { class Any; }", "Shop.Api.BatchJob", "Give the project's namespace another name")]
    [InlineData("namespace Shop; class Api;", "Shop.Api", "(MedusaNamespace)")]
    [InlineData("enum Shop;", "Shop", "(MedusaNamespace)")]
    public void A_type_of_the_clients_that_the_project_declares_too_is_an_error_that_says_what_to_do(string source, string name, string advice)
    {
        var run = Run(Corpus.Specs(), Namespace, source);

        var message = Assert.Single(run.Messages(), m => m.Contains("Error", StringComparison.Ordinal));
        var column = source.LastIndexOf(name.Split('.')[^1], StringComparison.Ordinal) + 1;
        Assert.StartsWith($"Program.cs(1,{column}): Error MED0311: '{name}' is declared", message, StringComparison.Ordinal);
        Assert.Contains(advice, message, StringComparison.Ordinal);

        run.ChangeSource("namespace Shop.Api; partial record BatchJob; class BatchJob<T>; file class AdminBatchJobsResource; partial class MedusaClient;");
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "MED0311");
        AssertCompiles(run);
    }

    [Theory]
    [InlineData("Task", "global::System.Threading.Tasks.Task<AdminBatchJobRes> CancelAsync(")]
    [InlineData("StringEnum<T>", "MedusaRequestOptions? options = null")]
    [InlineData("MedusaRequestOptions", "global::Medusa.MedusaRequestOptions? options = null")]
    public void A_name_is_written_in_full_only_where_a_type_in_the_clients_namespace_hides_it(string declared, string expected)
    {
        var run = Run(Corpus.Specs(), Namespace, $"class {declared}; namespace Shop.Api {{ class {declared}; }}");
        var plain = Run(Corpus.Specs(), Namespace, $"class {declared}; namespace Shop {{ class {declared}; }}");

        Assert.Contains(expected, run.Sources["AdminBatchJobsResource.g.cs"], StringComparison.Ordinal);
        Assert.All(plain.Sources.Values, source => Assert.DoesNotContain("global::", source.Split("using global::")[^1][1..], StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_emits_anew_only_when_a_type_that_hides_one_appears_or_goes()
    {
        var run = Run(Corpus.Specs(), Namespace, "namespace Shop.Api; class Own;");

        run.ChangeSource("namespace Shop.Api; class Own { int Edited; } class Another; namespace Other { class Task; }");
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(TrackingNames.Surroundings).Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], OutputReasons(run));

        run.ChangeSource("namespace Shop.Api; class Task;");
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Surroundings).Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Client).Keys);
        Assert.Contains(IncrementalStepRunReason.Modified, OutputReasons(run));

        run.ChangeSource("namespace Shop.Api; class Task { int edited; }");
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.Reasons(TrackingNames.Surroundings).Keys);
        Assert.Equal([IncrementalStepRunReason.Cached], OutputReasons(run));
    }

    private static GeneratorRun Run(IEnumerable<PageFile> pages, string @namespace, string source) =>
        new(pages, source, ("build_property.MedusaNamespace", @namespace));

    // The user's own file may hold what the compiler warns of; the client's files may not.
    private static void AssertCompiles(GeneratorRun run)
    {
        var complaints = run.CompilerDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Location.SourceTree?.FilePath != "Program.cs")
            .Select(GeneratorRun.Describe)
            .ToList();
        Assert.True(complaints.Count == 0, $"{complaints.Count} complaints:\n" + string.Join('\n', complaints.Take(20)));
    }

    private static bool IsOf(string name, string? @namespace) =>
        ExternalTypes.Names.Contains(name) ? ExternalTypes.NamespaceOf(name) == @namespace : @namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    // Of each name a type without and types with type parameters, and of attributes one without the suffix.
    private static string Declarations(string? @namespace, IEnumerable<string> names)
    {
        var types = string.Join('\n', names.Select(n => n.EndsWith("Attribute", StringComparison.Ordinal) && n.Length > 9
            ? $"class {n} : global::System.Attribute; class {n[..^9]} : global::System.Attribute;"
            : $"class {n}; class {n}<A>; class {n}<A, B>; class {n}<A, B, C>;"));
        return @namespace is null ? types : $"namespace {@namespace} {{ {types} }}";
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).Distinct();
}
