using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>Nothing is reported that a real server accepted or a reference shows.</summary>
public sealed partial class AcceptedFieldListTests
{
    private static readonly string[] s_members = ["fields", "expand", "order"];

    [Theory]
    [InlineData(false, 6)]
    [InlineData(true, 40)]
    public async Task A_list_that_a_server_accepted_is_not_reported(bool isOfV2, int least)
    {
        var methods = MethodsOf(isOfV2);
        var folder = Path.Combine(isOfV2 ? Places.ReferenceV2 : Places.Reference, "..", "captures");
        Assert.SkipUnless(Directory.Exists(folder), "There are no captured answers beside the reference.");

        await AcceptsAsync(isOfV2, least, Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(file => ListsIn(file, methods)));
    }

    [Fact]
    public async Task A_list_that_each_method_accepted_is_not_reported()
    {
        var methods = MethodsOf(isOfV2: true).ToDictionary(m => m.Method.Key);
        var path = Path.Combine(Places.ReferenceV2, "..", "params.tsv");
        Assert.SkipUnless(File.Exists(path), Places.Absent("What a server said of each parameter"));

        await AcceptsAsync(
            isOfV2: true,
            least: 140,
            from row in File.ReadLines(path)
            let columns = row.Split('\t')
            where columns.Length > 4 && s_members.Contains(columns[1]) && columns[4] == "200" && methods.ContainsKey(columns[0])
            select new Use(methods[columns[0]], columns[1], columns[3].Split('=')[1]));
    }

    [Fact]
    public async Task Relations_that_only_the_server_knows_are_not_reported()
    {
        var methods = MethodsOf(isOfV2: false).ToDictionary(m => m.Method.Key);
        var list = methods["admin.reservations.list"];

        await AcceptsAsync(
            isOfV2: false, least: 2, [new Use(list, "expand", "line_item,inventory_item"), new Use(list, "expand", "inventory_item.location_levels")]);
    }

    // What the reference's own examples get wrong: a relation of another name, or one that isn't there.
    [Theory]
    [InlineData(false, 20, "admin.orders.list customers, admin.reservations.list location")]
    [InlineData(
        true,
        90,
        "admin.customerGroup.list customer, admin.customerGroup.retrieve customer, admin.productVariant.list products, admin.reservation.retrieve name, "
        + "admin.salesChannel.list products, admin.salesChannel.retrieve products, admin.shippingOptionType.list shippingOptions, "
        + "admin.shippingOptionType.retrieve shippingOptions, admin.translation.list name, admin.workflowExecution.list name")]
    public async Task Of_the_examples_of_a_reference_only_the_wrong_ones_are_reported(bool isOfV2, int least, string wrong)
    {
        var methods = MethodsOf(isOfV2).ToDictionary(m => m.Method.Key);
        var findings = await FindAsync(
            isOfV2,
            least,
            from page in ClientModels.Pages(PagesOf(isOfV2))
            from example in page.Methods.SelectMany(m => m.Examples)
            let call = CallInExample().Match(example.Code)
            let key = WhiteSpace().Replace(call.Groups[1].Value, "")
            where call.Success && methods.ContainsKey(key)
            from Match match in MemberInExample().Matches(example.Code)
            select new Use(methods[key], match.Groups[1].Value, match.Groups[2].Value));

        var found = string.Join(", ", findings.Order(StringComparer.Ordinal));
        Assert.True(found == wrong, found);
    }

    private static async Task AcceptsAsync(bool isOfV2, int least, IEnumerable<Use> uses) =>
        Assert.Empty(await FindAsync(isOfV2, least, uses));

    // What is reported of calls that each have one of the lists where the query has it, as <c>admin.product.list titel</c>.
    private static async Task<IReadOnlyList<string>> FindAsync(bool isOfV2, int least, IEnumerable<Use> uses)
    {
        var calls = uses.Distinct().Select(use => (use.Target.Method.Key, Text: Call(use))).Where(call => call.Text is not null).ToList();
        Assert.True(calls.Count >= least, $"{calls.Count} lists");
        var methods = calls.Select((call, i) => string.Create(CultureInfo.InvariantCulture, $"void M{i}() => {call.Text}; // {call.Key}"));
        var source = $"using Medusa;\nclass Use\n{{\n{string.Join('\n', methods)}\n}}\n";
        var client = isOfV2 ? ReferenceClient.RequireV2() : ReferenceClient.RequireV1();
        var compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText(source, GeneratorRun.ParseOptions, "Program.cs")],
            GeneratorRun.References.Add(client.Reference),
            GeneratorRun.CompilationOptions);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));

        var lines = source.Split('\n');
        return
        [
            .. (await FieldListRun.AnalyseAsync(compilation))
                .Where(d => d.Id == "MED0501")
                .Select(d => $"{lines[d.Location.GetLineSpan().StartLinePosition.Line].Split("// ")[1]} {source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"),
        ];
    }

    private static string? Call(Use use)
    {
        var (resource, method) = use.Target;
        if (method.Query is not { Type: RecordType { Name: var query } } parameter)
        {
            return null;
        }

        var client = use.Target.Records[query];
        var member = client.Members.FirstOrDefault(m => m.WireName == use.Member);
        if (member is null)
        {
            return null;
        }

        var text = SymbolDisplay.FormatLiteral(use.List, quote: true);
        var arguments = method.Parameters
            .Where(p => p != parameter && !p.Optional)
            .Select(p => $"@{p.Name}: default!")
            .Append($"@{parameter.Name}: new() {{ {member.Name} = {(member.Type is ListType ? $"[{text}]" : text)} }}");
        return $"default({resource.Name})!.{method.Name}({string.Join(", ", arguments)})";
    }

    private static IReadOnlyList<PageFile> PagesOf(bool isOfV2) =>
        isOfV2 ? SdkReference.Require(SdkReference.Newest) : Corpus.Require(Corpus.Baseline, "js-client");

    private static IReadOnlyList<Target> MethodsOf(bool isOfV2)
    {
        var client = ClientModels.Of(PagesOf(isOfV2));
        var records = client.Items.OfType<RecordModel>().ToDictionary(r => r.Name);
        return [.. client.Items.OfType<ResourceModel>().SelectMany(r => r.Methods, (resource, method) => new Target(resource, method) { Records = records })];
    }

    private static IEnumerable<Use> ListsIn(string file, IReadOnlyList<Target> methods)
    {
        var exchange = JsonNode.Parse(File.ReadAllText(file))!;
        if ((int)exchange["response"]!["status"]! is < 200 or >= 300)
        {
            yield break;
        }

        var request = exchange["request"]!;
        var address = ((string)request["path"]!).Split('?');
        var capture = new Support.Capture(file, (string)request["method"]!, address[0], []);
        if (address.Length < 2 || capture.MethodIn(methods.Select(m => m.Method)) is not { } method)
        {
            yield break;
        }

        foreach (var pair in address[1].Split('&').Select(p => p.Split('=', 2)).Where(p => s_members.Contains(p[0])))
        {
            yield return new Use(methods.First(m => m.Method == method), pair[0], Uri.UnescapeDataString(pair[1]));
        }
    }

    [GeneratedRegex("""\b(fields|expand|order):\s*["'`]([^"'`$]+)["'`]""")]
    private static partial Regex MemberInExample();

    [GeneratedRegex("""\b(?:medusa|sdk)\s*\.((?:\s*\w+\s*\.)+\s*\w+)\s*\(""")]
    private static partial Regex CallInExample();

    [GeneratedRegex("""\s+""")]
    private static partial Regex WhiteSpace();

    private sealed record Target(ResourceModel Resource, MethodModel Method)
    {
        public required IReadOnlyDictionary<string, RecordModel> Records { get; init; }
    }

    private sealed record Use(Target Target, string Member, string List);
}
