using System.Collections.Concurrent;
using System.Xml.Linq;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Client.Tests;

/// <summary>Data flows one way through the generator: each room knows only those that its row names.</summary>
public sealed class RoomTests
{
    private const string Root = "";
    private const string Itself = "";
    private const string Markdig = "Markdig";
    private const string Roslyn = "Microsoft.CodeAnalysis";
    private const string Runtime = "Medusa.Runtime";

    // max_line_length of the .editorconfig.
    private const int LongestLine = 150;

    // Namespaces of packages count as rooms, and so does the runtime's, of which the generator links a file.
    private static readonly Dictionary<string, string[]> s_knows = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Reading"] = ["Model", Markdig],
        ["Binding"] = ["Model", Roslyn],
        ["Emitting"] = ["Model", Roslyn, Runtime],
        ["Review"] = ["Model"],
        ["Profiles"] = ["Model", "Reading"],
        ["Analysis"] = ["Model", Roslyn],
        [Root] = ["Model", "Reading", "Binding", "Emitting", "Review", "Profiles", "Analysis", Roslyn],
    };

    // The folders of a room, of which each knows only those before it. What stands in no folder is the room itself.
    private static readonly Dictionary<string, string[]> s_folders = new(StringComparer.Ordinal)
    {
        ["Model"] = [Itself, "Examples", "Docs", "Types", "Problems", "Facts", "Pages", "Client", "Profiles"],
        ["Reading"] = ["Text", "Types", "Examples", "Facts", "Json", "Markdown", "Outline", "Prose", "Lines", "Tables", "Pages", "Formats", "Dialects", Itself],
        ["Binding"] = ["Input", "Expressions", "Corrections", "Naming", "Pages", "Families", "Types", "Methods", "Examples", "Client", Itself],
        ["Emitting"] = ["Writing", "Docs", "Records", "Resources", Itself],
        ["Review"] = [Itself, "References"],
        ["Profiles"] = [Itself],
        ["Analysis"] = [Itself],
    };

    private static readonly Lazy<CSharpCompilation> s_generator = new(Compile);

    private static readonly ConcurrentDictionary<SyntaxTree, ISymbol[]> s_symbols = new();

    [Fact]
    public void Each_folder_is_a_room_of_the_table() => Assert.Empty(Sources().Select(s => RoomOfPath(s.FilePath)).Distinct().Except(s_knows.Keys));

    [Fact]
    public void Each_namespace_is_that_of_its_folder()
    {
        var misplaced = Sources()
            .Where(s => Path.GetFileName(s.FilePath) != "Polyfills.cs") // which declares types of the framework
            .Select(s => (s.FilePath, Declared: Declarations(s), Expected: NamespaceOf(s.FilePath)))
            .Where(s => s.Declared is not [var only] || only != s.Expected)
            .Select(s => $"{s.FilePath} declares {string.Join(", ", s.Declared)} and not {s.Expected}");

        Assert.Empty(misplaced);
    }

    [Fact]
    public void Each_folder_of_a_room_is_listed() => Assert.Empty(
        from source in Sources()
        let path = Path.GetRelativePath(Folder, source.FilePath).Split(Path.DirectorySeparatorChar)
        where path.Length > 2 && SyntaxFacts.IsValidIdentifier(path[1]) && !s_folders[path[0]].Contains(path[1])
        select $"{path[0]}/{path[1]}");

    [Fact]
    public void Each_folder_of_a_room_knows_only_those_before_it() =>
        Assert.Empty(Sources().SelectMany(s => StepsBack(s_generator.Value, s)).Distinct());

    [Theory]
    [InlineData("Model/Docs/X.cs", "namespace Medusa.Generator.Model.Docs; class X { object? O => null; Pages.Page? P => null; }", "Pages")]
    [InlineData("Emitting/Writing/X.cs", "namespace Medusa.Generator.Emitting.Writing; class X { string S => Docs.XmlDocs.Code(\"\"); }", "Docs")]
    [InlineData("Reading/Pages/X.cs", "namespace Medusa.Generator.Reading.Pages; class X { object? O => null; Dialects.PageDialect? D => null; }", "Dialects")]
    [InlineData("Binding/Types/X.cs", "namespace Medusa.Generator.Binding.Types; class X { object? O => null; BoundReference? R => null; }", "Binding itself")]
    public void A_step_back_is_found(string path, string text, string folder)
    {
        var source = Parse(Path.Combine(Folder, path), text);

        Assert.Contains(StepsBack(s_generator.Value.AddSyntaxTrees(source), source), s =>
            s.EndsWith($"knows {folder}", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_room_knows_only_the_rooms_of_its_row()
    {
        var compilation = s_generator.Value;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));

        Assert.Empty(Sources().SelectMany(s => Trespasses(compilation, s)).Distinct());
    }

    [Theory]
    [InlineData("Model/X.cs", "namespace Medusa.Generator.Model; using Medusa.Generator.Binding.Naming; class X { }", "Binding")]
    [InlineData("Model/X.cs", "namespace Medusa.Generator.Model; class X { object O() => Binding.Naming.Identifiers.Pascal(\"\"); }", "Binding")]
    [InlineData("Review/X.cs", "namespace Medusa.Generator.Review; class X { object O() => TrackingNames.Pages; }", Root)]
    [InlineData("Review/X.cs", "namespace Medusa.Generator.Review; class X { object? O() => new Medusa.Generator.Emitting.Writing.CodeWriter(default); }", "Emitting")]
    [InlineData("Binding/X.cs", "namespace Medusa.Generator.Binding; class X { object? O => null; Markdig.Syntax.Block? B => null; }", Markdig)]
    [InlineData("Reading/X.cs", "namespace Medusa.Generator.Reading; class X { Microsoft.CodeAnalysis.CSharp.SyntaxKind K => default; }", Roslyn)]
    public void A_room_that_knows_another_is_found(string path, string text, string room)
    {
        var source = Parse(Path.Combine(Folder, path), text);

        Assert.Contains(Trespasses(s_generator.Value.AddSyntaxTrees(source), source), t => t.EndsWith($"knows {NameOf(room)}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("editor")]
    [InlineData("runtime")]
    public void No_line_is_longer_than_the_editorconfig_says(string folder) => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Places.Repository, folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Places.Repository, file).Replace('\\', '/')
        where path.Split('/')[1] is not ("bin" or "obj")
        from line in File.ReadLines(file).Index()
        where line.Item.Length > LongestLine
        select $"{path}({line.Index + 1}): {line.Item.Length} characters");

    private static string Folder { get; } = Path.Combine(Places.Repository, "generator");

    private static IEnumerable<SyntaxTree> Sources() =>
        s_generator.Value.SyntaxTrees.Where(s => s.FilePath.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    // As the project compiles it, against the framework that runs the test.
    private static CSharpCompilation Compile()
    {
        string[] implicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];
        var linked = XDocument.Load(Path.Combine(Folder, "Medusa.Generator.csproj")).Descendants("Compile")
            .Select(c => Path.GetFullPath(Path.Combine(Folder, c.Attribute("Include")!.Value)));
        var sources = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(Folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Concat(linked)
            .Select(f => Parse(f, File.ReadAllText(f)))
            .Append(Parse("", string.Concat(implicitUsings.Select(u => $"global using {u};\n"))));
        return CSharpCompilation.Create("Rooms", sources, GeneratorRun.References, GeneratorRun.CompilationOptions);
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(
        SourceText.From(text), GeneratorRun.ParseOptions, path, TestContext.Current.CancellationToken);

    private static List<string> Declarations(SyntaxTree source) =>
        [.. source.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString()).Distinct()];

    private static string NamespaceOf(string path)
    {
        // A folder that bears the name of an API, which is no identifier, is a part of the one above it.
        var folders = Path.GetDirectoryName(Path.GetRelativePath(Folder, path))!.Split(Path.DirectorySeparatorChar);
        return string.Join('.', folders.Where(SyntaxFacts.IsValidIdentifier).Prepend("Medusa.Generator"));
    }

    private static string RoomOfPath(string path) =>
        Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar) is [var room, _, ..] ? room : Root;

    // By usings, and by what each name means: the namespaces of the rooms lie in one, so that a name needs no using.
    private static IEnumerable<string> Trespasses(CSharpCompilation compilation, SyntaxTree source)
    {
        var room = RoomOfPath(source.FilePath);
        foreach (var symbol in SymbolsIn(compilation, source))
        {
            var known = RoomOf(symbol);
            if (known is not null && known != room && !s_knows[room].Contains(known))
            {
                yield return $"{Path.GetRelativePath(Folder, source.FilePath)}: {NameOf(room)} knows {NameOf(known)}";
            }
        }
    }

    // What a file names; several tests look at it, and the compiler takes long to find it.
    private static ISymbol[] SymbolsIn(CSharpCompilation compilation, SyntaxTree source) => s_symbols.GetOrAdd(source, tree =>
    {
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .OfType<ISymbol>()
            .Distinct(SymbolEqualityComparer.Default)!];
    });

    // What a folder uses of one that comes after it.
    private static IEnumerable<string> StepsBack(CSharpCompilation compilation, SyntaxTree source)
    {
        var path = Path.GetRelativePath(Folder, source.FilePath).Split(Path.DirectorySeparatorChar);
        if (path.Length < 2)
        {
            yield break;
        }

        var folders = s_folders[path[0]];
        var own = Array.IndexOf(folders, FolderOf(path[1..^1]));
        foreach (var symbol in SymbolsIn(compilation, source))
        {
            var space = ((symbol as INamespaceSymbol ?? symbol.ContainingNamespace)?.ToDisplayString() ?? "").Split('.');
            if (space is ["Medusa", "Generator", var room, .. var rest] && room == path[0] && Array.IndexOf(folders, FolderOf(rest)) > own
                && (rest.Length > 0 || symbol is not INamespaceSymbol))
            {
                yield return $"{string.Join('/', path)}: {FolderOf(path[1..^1])} knows {(rest.Length == 0 ? room + " itself" : rest[0])}";
            }
        }
    }

    private static string FolderOf(string[] folders) => folders is [var first, ..] && SyntaxFacts.IsValidIdentifier(first) ? first : Itself;

    private static string NameOf(string room) => room.Length == 0 ? "the root" : room;

    // The room that declares a symbol, or null where none does.
    private static string? RoomOf(ISymbol? symbol)
    {
        var space = symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
        var names = space?.ToDisplayString() ?? "";
        return names switch
        {
            "Medusa.Generator" when symbol is INamespaceSymbol => null,
            "Medusa.Generator" => Root,
            _ when names.StartsWith("Medusa.Generator.", StringComparison.Ordinal) => names.Split('.')[2],
            _ when IsIn(names, Markdig) => Markdig,
            _ when IsIn(names, Roslyn) => Roslyn,
            _ when IsIn(names, Runtime) => Runtime,
            _ => null,
        };
    }

    private static bool IsIn(string space, string outer) => space == outer || space.StartsWith(outer + ".", StringComparison.Ordinal);
}
