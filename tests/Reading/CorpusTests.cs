using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Tables;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Tests;

/// <summary>Reads every page of the reference, of all families and dates.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2023-11-27/js-client", 60, 317)]
    [InlineData("2023-11-27/entities", 0, 0)]
    [InlineData("2023-11-27/inventory", 0, 0)]
    [InlineData("2023-11-27/pricing", 0, 0)]
    [InlineData("2023-11-27/product", 0, 0)]
    [InlineData("2023-11-27/services", 0, 0)]
    [InlineData("2023-11-27/stock-location", 0, 0)]
    [InlineData("2023-11-27/workflows", 0, 0)]
    [InlineData("2023-12-05/js_client", 60, 317)]
    [InlineData("2023-12-05/medusa", 0, 0)]
    [InlineData("2023-12-05/entities", 0, 0)]
    [InlineData("2024-04-01/js_client", 60, 318)]
    [InlineData("2024-04-01/medusa", 0, 0)]
    [InlineData("2024-04-01/entities", 0, 0)]
    public void Every_page_is_read_without_a_problem(string folder, int resources, int methods)
    {
        var pages = Read(folder);

        Assert.Empty(pages.SelectMany(static page => page.Problems).Select(static problem =>
            $"{problem.Where!.Path}:{problem.Where.Place.Line + 1}:{problem.Where.Place.Column + 1} {problem.Id} {string.Join(" / ", problem.Arguments)}"));
        Assert.DoesNotContain(pages, static page => page.Kind == PageKind.Unknown);
        Assert.Equal(resources, pages.Count(static page => page.Kind == PageKind.Resource));
        Assert.Equal(methods, pages.Sum(static page => page.Methods.Count));
    }

    [Theory]
    [InlineData("2023-11-27/js-client")]
    [InlineData("2023-12-05/js_client")]
    [InlineData("2024-04-01/js_client")]
    public void Every_method_of_a_resource_has_its_parameters_result_and_accessor(string folder)
    {
        var resources = Read(folder).FindAll(static page => page.Kind == PageKind.Resource);

        Assert.All(resources, static page => Assert.NotEmpty(page.Accessors));
        Assert.All(resources, static page => Assert.False(page.Summary.IsEmpty));
        var methods = resources.SelectMany(static page => page.Methods).Where(static method => !method.Name.StartsWith('_')).ToList();
        Assert.All(methods, static method => Assert.NotEmpty(method.Parameters));
        Assert.All(methods, static method => Assert.NotNull(method.Returns));
        Assert.All(methods, static method => Assert.False(method.Description.IsEmpty));
        Assert.True(methods.Count(static method => method.Examples.IsEmpty) <= 3, "Only the custom methods have no example.");
        Assert.True(methods.Count(static method => method.Accessors.IsEmpty) <= 3);
    }

    [Fact]
    public void Every_table_of_the_baseline_is_found_and_every_type_in_it_parsed()
    {
        var (tables, entries, problems) = ReadTables("2023-11-27/js-client");

        Assert.Empty(problems);
        Assert.Equal(7273, tables);

        // Four entries are there twice.
        Assert.Equal(22289 - 4, entries);
    }

    [Theory]
    [InlineData("2023-11-27")]
    [InlineData("2023-12-05")]
    [InlineData("2024-04-01")]
    public void Every_type_in_every_table_is_parsed(string date)
    {
        var (tables, entries, problems) = ReadTables(date);

        output.WriteLine($"{tables} tables, {entries} entries");

        // The parameters of two service methods are an intersection whose parts name a member twice.
        Assert.All(problems, static problem => Assert.Contains(" MED0006 customer / context", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Enums_say_their_values_where_the_dialect_writes_them()
    {
        var enums = Read("2023-11-27/entities").FindAll(static page => page.Kind == PageKind.Enum);

        Assert.Equal(30, enums.Count);
        Assert.All(enums.SelectMany(static page => page.EnumMembers), static member => Assert.Equal(member.Name.ToLowerInvariant(), member.Value));
    }

    [Fact]
    public void The_batch_jobs_page_reads_alike_in_all_dialects()
    {
        var dialects = new[] { "2023-11-27/js-client/classes", "2023-12-05/js_client/classes", "2024-04-01/js_client/classes" }
            .Select(static folder => Assert.Single(Read(folder), static page => page.Title == "AdminBatchJobsResource"))
            .ToList();

        foreach (var page in dialects)
        {
            Assert.Equal("medusa.admin.batchJobs", page.Accessors[0].Text);
            Assert.Equal(["cancel", "confirm", "create", "list", "retrieve"], page.Methods.Select(static method => method.Name).Order());
            foreach (var method in page.Methods)
            {
                Assert.All(method.Accessors, mention => Assert.Equal("medusa.admin.batchJobs." + method.Name, mention.Text));
            }

            var create = Assert.Single(page.Methods, static method => method.Name == "create");
            var payload = Assert.Single(create.Parameters, static parameter => parameter.Name == "payload");
            Assert.Equal(["context", "dry_run", "type"], payload.Children.Select(static entry => entry.Name).Order());
        }
    }

    [Theory]
    [InlineData("2023-11-27/js-client")]
    [InlineData("2023-12-05")]
    [InlineData("2024-04-01")]
    public void No_Markdown_is_left_in_prose(string folder)
    {
        var left = new List<string>();
        foreach (var page in Read(folder))
        {
            Check(page.Summary, page.Title);
            CheckEntries(page.Members, page.Title);
            foreach (var method in page.Methods)
            {
                var name = page.Title + "." + method.Name;
                Check(method.Description, name);
                CheckEntries(method.Parameters, name);
                CheckEntries(method.Returns is null ? default : EquatableArray.Of(method.Returns), name);
            }

            foreach (var member in page.EnumMembers)
            {
                Check(member.Description, page.Title + "." + member.Name);
            }
        }

        Assert.Empty(left);

        void CheckEntries(EquatableArray<PageEntry> entries, string owner)
        {
            foreach (var entry in entries)
            {
                Check(entry.Description, owner + "." + entry.Name);
                CheckEntries(entry.Children, owner + "." + entry.Name);
            }
        }

        void Check(Doc doc, string owner)
        {
            foreach (var paragraph in doc.Blocks.OfType<DocParagraph>())
            {
                left.AddRange(paragraph.Inlines.OfType<DocText>()
                    .Where(static text => new[] { "](", "`", "**", "\\", "&#", ":::" }.Any(text.Text.Contains))
                    .Select(text => owner + ": " + text.Text));
            }
        }
    }

    private static List<Page> Read(string folder) => ReferenceCorpus.Read(folder.Split('/'));

    /// <summary>Reads all tables of all pages, those too of sections that a page reader has no use for.</summary>
    private static (int Tables, int Entries, List<string> Problems) ReadTables(string folder)
    {
        var tables = 0;
        var entries = 0;
        var problems = new List<string>();
        foreach (var (path, text) in ReferenceCorpus.Pages(folder.Split('/')))
        {
            var file = new SourceFile(path, text);
            var reader = new PageTables(file, new PageEntryReader(file, new TypeExpressionParser(file)));
            foreach (var block in MdxMarkdown.ParsePage(file).Document.OfType<JsxBlock>())
            {
                tables++;
                entries += reader.Read(block.Tag, "").Sum(Count);
            }

            problems.AddRange(file.Problems.Select(problem => $"{path}:{problem.Where!.Place.Line + 1} {problem.Id} {string.Join(" / ", problem.Arguments)}"));
        }

        return (tables, entries, problems);
    }

    private static int Count(PageEntry entry) => 1 + entry.Children.Sum(Count);
}
