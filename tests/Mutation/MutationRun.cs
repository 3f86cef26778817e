namespace Medusa.Mutation;

/// <summary>Runs the tests that reach a change.</summary>
/// <param name="folder">Has the assembly with all changes that can be written behind switches.</param>
/// <param name="alone">Takes the assembly with one of the other changes.</param>
internal sealed class MutationRun(MutatedProject project, TestFolder folder, TestFolder alone) : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    // Most changes are noticed by any test that reaches them, so a few quick ones come first.
    private const int FirstTests = 4;

    private readonly Dictionary<int, List<string>> _testsOf = [];
    private readonly HashSet<int> _ofInitializers = [];
    private readonly Dictionary<string, int> _times = [];
    private List<string> _tests = [];
    private TestProcess? _process;

    public int TestCount => _tests.Count;

    /// <summary>Whether a test runs the code of the change, as far as is known.</summary>
    public bool IsReached(Mutation mutation) => _testsOf.ContainsKey(mutation.Id) || !project.IsMarked(mutation);

    /// <summary>Runs each test alone and remembers what it reaches; false if there is none that passes.</summary>
    public bool FindTests()
    {
        using var process = new TestProcess(folder, project.Name);
        var reached = new List<(string Test, IEnumerable<int> Ids)>();
        foreach (var test in process.Ask(s_limit, "list") ?? [])
        {
            var answer = process.Ask(s_limit * 15, "reach", test);
            if (answer is not ["0", var time, var ids, var ofInitializers, _])
            {
                Console.Error.WriteLine($"{test} is left out, for it fails without any change: {answer?[^1]}");
                continue;
            }

            _times[test] = int.Parse(time);
            reached.Add((test, Parse(ids)));
            _ofInitializers.UnionWith(Parse(ofInitializers));
        }

        _tests = [.. _times.Keys.OrderBy(test => _times[test])];
        foreach (var (test, ids) in reached.OrderBy(r => _times[r.Test]))
        {
            foreach (var id in ids)
            {
                (_testsOf.TryGetValue(id, out var known) ? known : _testsOf[id] = []).Add(test);
            }
        }

        return _tests.Count > 0;
    }

    public Outcome Try(Mutation mutation)
    {
        if (!IsReached(mutation))
        {
            return Outcome.NotReached;
        }

        return project.IsSwitched(mutation) ? TrySwitched(mutation) : TryAlone(mutation);
    }

    public void Dispose() => _process?.Dispose();

    private Outcome TrySwitched(Mutation mutation)
    {
        // What is decided once in a process is decided by the first test: all tests that might see it get a process of their own.
        if (_ofInitializers.Contains(mutation.Id))
        {
            return InProcess(new TestProcess(folder, project.Name, mutation.Id), _tests);
        }

        foreach (var tests in Batches(_testsOf[mutation.Id]))
        {
            _process ??= new TestProcess(folder, project.Name);
            var passed = Passes(_process, mutation.Id, tests);
            if (passed == true)
            {
                continue;
            }

            // A change may leave something behind: it counts only if the same tests pass without it. A process that hangs or died is of no more use.
            if (passed == false && Passes(_process, -1, tests) == true)
            {
                return Outcome.Noticed;
            }

            _process.Dispose();
            _process = null;
            return passed is null ? Outcome.Noticed : InProcess(new TestProcess(folder, project.Name, mutation.Id), _testsOf[mutation.Id]);
        }

        return Outcome.Survived;
    }

    private Outcome TryAlone(Mutation mutation) => project.TryEmit(mutation, alone.Assembly(project.Name))
        ? InProcess(new TestProcess(alone, project.Name), _testsOf.GetValueOrDefault(mutation.Id, _tests))
        : Outcome.Invalid;

    private Outcome InProcess(TestProcess process, IReadOnlyList<string> tests)
    {
        using (process)
        {
            return Batches(tests).All(batch => Passes(process, null, batch) == true) ? Outcome.Survived : Outcome.Noticed;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Batches(IReadOnlyList<string> tests) =>
        tests.Count <= FirstTests ? [tests] : [[.. tests.Take(FirstTests)], [.. tests.Skip(FirstTests)]];

    // Null if the process died or runs without end, which counts as noticed.
    private bool? Passes(TestProcess process, int? active, IReadOnlyList<string> tests)
    {
        var limit = s_limit + TimeSpan.FromMilliseconds(10 * tests.Sum(test => _times[test]));
        return process.Ask(limit, ["run", active?.ToString() ?? "", .. tests]) is [var code] ? code == "0" : null;
    }

    private static IEnumerable<int> Parse(string ids) => ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
