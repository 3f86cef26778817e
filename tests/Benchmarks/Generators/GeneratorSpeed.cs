using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Benchmarks.Generators;

/// <summary>The generator in a warm compiler, over the whole reference; each case starts from the same finished run.</summary>
[MemoryDiagnoser]
public class GeneratorSpeed
{
    private AdditionalText[] _pages = [];
    private AdditionalText[] _nextPages = [];
    private string[] _descriptions = [];
    private AdditionalText _page = null!;
    private AdditionalText _editedPage = null!;
    private AdditionalText _rewordedPage = null!;
    private AdditionalText _newPage = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _editedCompilation = null!;
    private GeneratorDriver _finished = null!;

    [GlobalSetup]
    public void Setup()
    {
        _pages = Reference.Pages("2023-11-27", "js-client");
        _nextPages = Reference.Pages("2023-12-05", "js_client");
        _descriptions = Reference.OpenApi();
        _page = _pages.Single(p => p.Path.EndsWith("/classes/AdminBatchJobsResource.mdx", StringComparison.Ordinal));
        var text = _page.GetText()!.ToString();
        _editedPage = new PageText(_page.Path, text + "\n");
        _rewordedPage = new PageText(_page.Path, text.Replace("batch job", "batch task", StringComparison.Ordinal));
        _newPage = new PageText("/reference/classes/AdminLoyaltyResource.mdx", text.Replace("BatchJob", "Loyalty", StringComparison.Ordinal).Replace("batchJob", "loyalty", StringComparison.Ordinal));
        _compilation = ClientProject.Compilation("class Program;");
        _editedCompilation = ClientProject.Compilation("class Program2;");
        _finished = ClientProject.Driver(_pages).RunGenerators(_compilation);
        ClientProject.Characters(_finished);
    }

    [Benchmark(Description = "NSwag from OpenAPI", Baseline = true)]
    public Task<int> NSwagAsync() => NSwagClient.GenerateAsync(_descriptions);

    [Benchmark(Description = "full run")]
    public int Full() => ClientProject.Characters(ClientProject.Driver(_pages).RunGenerators(_compilation));

    [Benchmark(Description = "a page edited, nothing else to say")]
    public int PageTouched() => ClientProject.Characters(_finished.ReplaceAdditionalText(_page, _editedPage).RunGenerators(_compilation));

    [Benchmark(Description = "a page edited, its file changes")]
    public int PageReworded() => ClientProject.Characters(_finished.ReplaceAdditionalText(_page, _rewordedPage).RunGenerators(_compilation));

    [Benchmark(Description = "a page added")]
    public int PageAdded() => ClientProject.Characters(_finished.AddAdditionalTexts([_newPage]).RunGenerators(_compilation));

    [Benchmark(Description = "a page removed")]
    public int PageRemoved() => ClientProject.Characters(_finished.RemoveAdditionalTexts([_page]).RunGenerators(_compilation));

    [Benchmark(Description = "a C# file edited")]
    public int KeyStroke() => ClientProject.Characters(_finished.RunGenerators(_editedCompilation));

    [Benchmark(Description = "all pages replaced by the next date's")]
    public int AllReplaced() => ClientProject.Characters(_finished.RemoveAdditionalTexts([.. _pages]).AddAdditionalTexts([.. _nextPages]).RunGenerators(_compilation));
}
