#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false

// Changes one operator of a project at a time and runs the tests that should notice. What no test notices is printed.
// See tests/README.md for how it is called.
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

if (args.Length < 5)
{
    Console.Error.WriteLine("Usage: dotnet run Mutate.cs -- <project> <test assembly> <test class filter> <seconds> <files…>");
    return 2;
}

var (project, tests, filter, limit) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]), args[2], TimeSpan.FromSeconds(int.Parse(args[3])));
var watch = Stopwatch.StartNew();
var compilation = Compile(project);
var bin = Directory.CreateTempSubdirectory("medusa-mutation-").FullName;
Copy(Path.GetDirectoryName(tests)!, bin);
try
{
    if (!Passes(compilation))
    {
        Console.Error.WriteLine("The tests fail without any change.");
        return 1;
    }

    // Shuffled, so that a run that ends early is a fair sample; with one seed, so that it can be repeated.
    var mutants = args[4..].SelectMany(MutantsOf).ToArray();
    new Random(1).Shuffle(mutants);
    var (killed, survived, invalid) = (0, 0, 0);
    foreach (var (tree, old, now) in mutants)
    {
        if (watch.Elapsed > limit)
        {
            break;
        }

        var root = tree.GetRoot();
        var changed = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root.ReplaceNode(old, now), tree.Options));
        switch (Try(changed))
        {
            case null:
                invalid++;
                break;
            case true:
                survived++;
                Console.WriteLine($"{Path.GetFileName(tree.FilePath)}({tree.GetLineSpan(old.Span).StartLinePosition.Line + 1}): {Short(old)}  ->  {Short(now)}");
                break;
            default:
                killed++;
                break;
        }
    }

    Console.WriteLine($"{mutants.Length} changes, {killed + survived} tried in {watch.Elapsed.TotalSeconds:F0} s: {killed} noticed, {survived} not ({invalid} don't compile).");
    return 0;
}
finally
{
    Directory.Delete(bin, recursive: true);
}

IEnumerable<(SyntaxTree Tree, SyntaxNode Old, SyntaxNode New)> MutantsOf(string file)
{
    var tree = compilation.SyntaxTrees.Single(t => t.FilePath.EndsWith(file.Replace('\\', '/'), StringComparison.Ordinal));
    foreach (var node in tree.GetRoot().DescendantNodes(n => n is not AttributeListSyntax))
    {
        foreach (var mutant in Mutations(node))
        {
            yield return (tree, node, mutant.WithTriviaFrom(node));
        }
    }
}

static IEnumerable<SyntaxNode> Mutations(SyntaxNode node)
{
    switch (node)
    {
        case BinaryExpressionSyntax binary when Swap(binary.Kind()) is { } other:
            yield return SyntaxFactory.BinaryExpression(other, binary.Left, binary.Right);
            break;
        case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
            yield return not.Operand;
            break;
        case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression }:
            yield return SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression);
            break;
        case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
            yield return SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);
            break;
        case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: int number }:
            yield return SyntaxFactory.ParseExpression((number + 1).ToString());
            break;
        case IfStatementSyntax { Condition: not IsPatternExpressionSyntax } condition:
            yield return condition.WithCondition(SyntaxFactory.ParenthesizedExpression(SyntaxFactory.PrefixUnaryExpression(
                SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(condition.Condition))));
            break;
        case ConditionalExpressionSyntax choice:
            yield return choice.WithWhenTrue(choice.WhenFalse).WithWhenFalse(choice.WhenTrue);
            break;
        case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax }:
            yield return SyntaxFactory.EmptyStatement();
            break;
    }
}

static SyntaxKind? Swap(SyntaxKind kind) => kind switch
{
    SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
    SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
    SyntaxKind.LessThanExpression => SyntaxKind.LessThanOrEqualExpression,
    SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanExpression,
    SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
    SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
    SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
    SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
    SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
    SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
    _ => null,
};

// Whether the tests pass with it; null if it doesn't compile.
bool? Try(Compilation changed) => Emit(changed) ? Run() : null;

bool Passes(Compilation unchanged) => Emit(unchanged) && Run();

bool Emit(Compilation emitted)
{
    using var file = File.Create(Path.Combine(bin, emitted.AssemblyName + ".dll"));
    return emitted.Emit(file).Success;
}

bool Run()
{
    ProcessStartInfo start = new("dotnet", [Path.Combine(bin, Path.GetFileName(tests)), .. filter.Split(',').SelectMany(f => new[] { "-class", f }), "-stopOnFail"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetDirectoryName(tests)!,
    };
    using var process = Process.Start(start)!;
    process.OutputDataReceived += static (_, _) => { };
    process.ErrorDataReceived += static (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    if (process.WaitForExit(TimeSpan.FromMinutes(2)))
    {
        return process.ExitCode == 0;
    }

    // A loop without end is noticed too.
    process.Kill(entireProcessTree: true);
    return false;
}

// As the SDK compiles it, with what its source generators make.
static Compilation Compile(string project)
{
    using var build = Process.Start(new ProcessStartInfo(
        "dotnet",
        ["msbuild", project, "-t:Compile", "-p:TargetFramework=" + FrameworkOf(project), "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=__none__", "-getItem:CscCommandLineArgs"])
    {
        RedirectStandardOutput = true,
    })!;
    var json = JsonNode.Parse(build.StandardOutput.ReadToEnd())!;
    var arguments = json["Items"]!["CscCommandLineArgs"]!.AsArray().Select(item => (string)item!["Identity"]!);
    var folder = Path.GetDirectoryName(project)!;
    var parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, RuntimeEnvironmentFolder());
    var trees = parsed.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parsed.ParseOptions, file.Path));
    Compilation compilation = CSharpCompilation.Create(
        parsed.CompilationName,
        trees,
        parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder))),
        parsed.CompilationOptions);
    var generators = parsed.AnalyzerReferences
        .Select(reference => new AnalyzerFileReference(Path.GetFullPath(reference.FilePath, folder), new Loader()))
        .SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp));
    CSharpGeneratorDriver.Create(generators, parseOptions: parsed.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
    return compilation;
}

// Of several frameworks, the one that the tests run on.
static string FrameworkOf(string project) => File.ReadAllText(project).Contains(">netstandard2.0<", StringComparison.Ordinal) ? "netstandard2.0" : "net10.0";

static string RuntimeEnvironmentFolder() => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

static void Copy(string from, string to)
{
    foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        var copy = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}

static string Short(SyntaxNode node)
{
    var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    return text.Length <= 90 ? text : text[..90] + "…";
}

internal sealed class Loader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
