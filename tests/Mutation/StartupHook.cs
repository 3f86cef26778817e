using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

/// <summary>Runs in the tests' process in place of their own entry point. The name is what .NET looks for.</summary>
internal static class StartupHook
{
    public const string TestsVariable = "MEDUSA_MUTATION_TESTS";
    public const string AssemblyVariable = "MEDUSA_MUTATION_ASSEMBLY";

    /// <summary>What an answer begins with.</summary>
    public const string Mark = "##";

    public static void Initialize()
    {
        // Not for the processes that tests start.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Environment.GetEnvironmentVariable(TestsVariable)!);
        while (Console.In.ReadLine() is { } line)
        {
            var answer = Answer(tests, line.Split('\t'));
            output.WriteLine(Mark + string.Join('\t', answer));
            output.Flush();
        }

        Environment.Exit(0);
    }

    private static string[] Answer(Assembly tests, string[] command)
    {
        switch (command[0])
        {
            case "list":
                var (_, listed) = Run(tests, ["-list", "methods", "-noLogo", "-noColor"]);
                return [.. listed.Split('\n').Select(static l => l.Trim()).Where(static l => l.Contains('.') && !l.Contains(' '))];
            case "reach":
                Set("Records", true);
                Switch().GetMethod("Take")!.Invoke(null, null);
                var watch = Stopwatch.StartNew();
                var (code, text) = Run(tests, ["-noLogo", "-noColor", "-method", command[1]]);
                var time = watch.ElapsedMilliseconds;
                Set("Records", false);
                var reached = ((string)Switch().GetMethod("Take")!.Invoke(null, null)!).Split(';');
                return [code.ToString(), time.ToString(), .. reached, code == 0 ? "" : text.ReplaceLineEndings(" ")];
            default:
                // -1 leaves what was active from the start, of an assembly without switches nothing.
                if (command[1].Length > 0)
                {
                    Set("Active", int.Parse(command[1]));
                }

                return [Run(tests, ["-noLogo", "-noColor", "-stopOnFail", .. command[2..].SelectMany(static m => new[] { "-method", m })])
                    .Code.ToString()];
        }
    }

    private static void Set(string field, object value) => Switch().GetField(field)!.SetValue(null, value);

    private static Type Switch() =>
        Assembly.Load(Environment.GetEnvironmentVariable(AssemblyVariable)!).GetType("MutationSwitch", throwOnError: true)!;

    // The runner of xunit belongs to the tests, so it is called by its name.
    private static (int Code, string Text) Run(Assembly tests, string[] arguments)
    {
        var type = Assembly.Load("xunit.v3.runner.inproc.console").GetType("Xunit.Runner.InProc.SystemConsole.ConsoleRunner", throwOnError: true)!;
        var runner = Activator.CreateInstance(type, arguments, tests)!;
        using var text = new StringWriter();
        using (runner as IDisposable)
        {
            var run = type.GetMethod("EntryPoint", [typeof(TextReader), typeof(TextWriter)])!.Invoke(runner, [TextReader.Null, text])!;
            return (((Task<int>)run).GetAwaiter().GetResult(), text.ToString());
        }
    }
}
