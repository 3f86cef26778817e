using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Medusa.Mutation;

/// <summary>A project as the SDK compiles it, with what its source generators make, and the changes of it.</summary>
internal sealed class MutatedProject
{
    private readonly Compilation _compilation;
    private readonly IReadOnlyList<ResourceDescription> _resources;
    private readonly HashSet<int> _switched;
    private readonly HashSet<int> _unmarked;

    private MutatedProject(Compilation compilation, IReadOnlyList<ResourceDescription> resources, IReadOnlyList<string> parts)
    {
        _compilation = compilation;
        _resources = resources;
        var folder = parts.Select(static part => "/" + part.Replace('\\', '/').Trim('/'));
        Mutations = [.. compilation.SyntaxTrees
            .Where(tree => folder.Any(part => (tree.FilePath + "/").Contains(part + "/", StringComparison.Ordinal))
                && !tree.FilePath.Contains("/obj/"))
            .SelectMany(tree => tree.GetRoot().DescendantNodes(static n => n is not AttributeListSyntax).SelectMany(node =>
                Mutators.Of(node, compilation.GetSemanticModel(tree)).Select(m => (tree, node, m.Replacement, m.IsNegation))))
            .Select(static (m, id) => new Mutation(id, m.tree, m.node, m.Replacement.WithTriviaFrom(m.node), m.IsNegation))];
        _switched = [.. Mutations.Where(static m => SwitchRewriter.CanSwitch(m.Original)).Select(static m => m.Id)];
        _unmarked = [.. Mutations.Where(static m => !SwitchRewriter.CanMark(m.Original)).Select(static m => m.Id)];
    }

    public string Name => _compilation.AssemblyName!;

    public IReadOnlyList<Mutation> Mutations { get; }

    /// <summary>How many are in the assembly that <see cref="EmitSwitched"/> makes.</summary>
    public int Switched => _switched.Count;

    /// <summary>The text of all files.</summary>
    public IEnumerable<string> Texts => _compilation.SyntaxTrees.Select(static tree => tree.ToString());

    /// <summary>Whether the change is in the assembly that <see cref="EmitSwitched"/> makes.</summary>
    public bool IsSwitched(Mutation mutation) => _switched.Contains(mutation.Id);

    /// <summary>Whether that assembly can say that the place of the change was reached.</summary>
    public bool IsMarked(Mutation mutation) => IsSwitched(mutation) || !_unmarked.Contains(mutation.Id);

    /// <param name="built">A folder with the built assembly, whose resources the changed one gets.</param>
    public static MutatedProject Load(string project, IReadOnlyList<string> parts, string built)
    {
        var folder = Path.GetDirectoryName(project)!;
        var parsed = CSharpCommandLineParser.Default.Parse(
            CompilerArguments(project), folder, Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        Compilation compilation = CSharpCompilation.Create(
            parsed.CompilationName,
            parsed.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parsed.ParseOptions, file.Path)),
            parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder))),
            parsed.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress));
        var generators = parsed.AnalyzerReferences
            .Select(reference => new AnalyzerFileReference(Path.GetFullPath(reference.FilePath, folder), new AssemblyLoader()))
            .SelectMany(static reference => reference.GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: parsed.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return new MutatedProject(compilation, ResourcesOf(Path.Combine(built, compilation.AssemblyName + ".dll")), parts);
    }

    /// <summary>Writes the assembly with all changes that can be written behind switches.</summary>
    /// <param name="known">Has it from an earlier run, or takes it, with the changes that turn out to be impossible there.</param>
    public void EmitSwitched(string path, KnownReach known)
    {
        _switched.ExceptWith(known.Exceptions.Alone);
        _unmarked.UnionWith(known.Exceptions.Unmarked);
        if (File.Exists(known.Assembly))
        {
            File.Copy(known.Assembly, path, overwrite: true);
            return;
        }

        while (true)
        {
            var errors = Emit(WithSwitches(), path).Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
            {
                known.Save();
                File.Copy(path, known.Assembly);
                return;
            }

            // What doesn't compile so is tried alone.
            var faulty = errors.SelectMany(static e => SwitchRewriter.At(e.Location.SourceTree!.GetRoot().FindNode(e.Location.SourceSpan)))
                .ToHashSet();
            if (faulty.Count == 0)
            {
                throw new InvalidOperationException("The changed project doesn't compile: " + errors[0]);
            }

            known.Exceptions.Unmarked.AddRange(faulty.Where(id => !_switched.Contains(id)));
            known.Exceptions.Alone.AddRange(faulty.Where(_switched.Contains));
            _unmarked.UnionWith(known.Exceptions.Unmarked);
            _switched.ExceptWith(faulty);
        }
    }

    /// <summary>Writes the assembly with this change alone; false if it doesn't compile.</summary>
    public bool TryEmit(Mutation mutation, string path)
    {
        var root = mutation.Tree.GetRoot().ReplaceNode(mutation.Original, mutation.Replacement);
        var tree = mutation.Tree.WithRootAndOptions(root, mutation.Tree.Options);
        var changed = _compilation.ReplaceSyntaxTree(mutation.Tree, tree);

        // Quicker than to emit it.
        return !changed.GetSemanticModel(tree).GetDiagnostics().Any(static d => d.Severity == DiagnosticSeverity.Error)
            && !Emit(changed, path).Any(static d => d.Severity == DiagnosticSeverity.Error);
    }

    private Compilation WithSwitches()
    {
        var changed = _compilation;
        foreach (var file in Mutations.GroupBy(static m => m.Tree))
        {
            var rewriter = new SwitchRewriter(file.Where(IsSwitched), file.Where(m => !IsSwitched(m) && IsMarked(m)));
            var text = rewriter.Visit(file.Key.GetRoot())!.ToFullString();
            changed = changed.ReplaceSyntaxTree(file.Key, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)file.Key.Options, file.Key.FilePath));
        }

        var options = (CSharpParseOptions)_compilation.SyntaxTrees.First().Options;
        return changed.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutationSwitch.Source, options, "MutationSwitch.cs"));
    }

    private static ResourceDescription[] ResourcesOf(string path)
    {
        var assembly = Assembly.LoadFrom(path);
        return [.. assembly.GetManifestResourceNames()
            .Select(name => new ResourceDescription(name, () => assembly.GetManifestResourceStream(name)!, isPublic: true))];
    }

    private IReadOnlyList<Diagnostic> Emit(Compilation compilation, string path)
    {
        using var file = File.Create(path);
        return compilation.Emit(file, manifestResources: _resources).Diagnostics;
    }

    private static IEnumerable<string> CompilerArguments(string project)
    {
        // Of several frameworks, the one that the tests run on.
        var framework = File.ReadAllText(project).Contains(">netstandard2.0<", StringComparison.Ordinal) ? "netstandard2.0" : "net10.0";
        using var build = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", project, "-t:Compile", "-p:TargetFramework=" + framework, "-p:ProvideCommandLineArgs=true",
                    "-p:SkipCompilerExecution=true",
                "-p:BuildProjectReferences=false", "-p:NonExistentFile=__none__", "-getItem:CscCommandLineArgs",
            ])
        {
            RedirectStandardOutput = true,
        })!;
        var json = JsonNode.Parse(build.StandardOutput.ReadToEnd())!;
        return json["Items"]!["CscCommandLineArgs"]!.AsArray().Select(static item => (string)item!["Identity"]!);
    }
}
