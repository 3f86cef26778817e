namespace Medusa.Mutation;

/// <summary>Runs the tests of one assembly that reach a change.</summary>
/// <param name="word">What the names of these tests contain, with their namespace and class.</param>
/// <param name="isAgain">The changes have survived an earlier run, and most will again.</param>
internal sealed class MutationRun(MutatedProject project, string tests, string word, bool isAgain) : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    // A test that takes longer would be run for hundreds of changes.
    private const int LongestTest = 10_000;

    // Most changes are noticed by the tests that reach least else, which are about them.
    private const int FirstTests = 6;

    // The one has the assembly with all changes that can be written behind switches, the other takes that with one of the other changes.
    private readonly TestFolder _folder = new(tests);
    private readonly TestFolder _alone = new(tests);

    private readonly Dictionary<int, List<string>> _testsOf = [];
    private readonly HashSet<int> _ofInitializers = [];
    private readonly Dictionary<string, int> _times = [];
    private List<string> _tests = [];
    private TestProcess? _process;

    public int TestCount => _tests.Count;

    /// <summary>Whether a test runs the code of the change, as far as is known.</summary>
    public bool IsReached(Mutation mutation) => _testsOf.ContainsKey(mutation.Id) || !project.IsMarked(mutation);

    /// <summary>Where the assembly with the switches belongs.</summary>
    public string Assembly => _folder.Assembly(project.Name);

    /// <summary>Runs each test alone that isn't known, and remembers what it reaches; false if there is none that passes.</summary>
    public bool FindTests(KnownReach known)
    {
        var process = new TestProcess(_folder, project.Name);
        var assembly = Path.GetFileNameWithoutExtension(tests);
        foreach (var test in (process.Ask(s_limit * 3, "list") ?? []).Where(t => t.Contains(word, StringComparison.Ordinal)))
        {
            if (!known.Tests.TryGetValue($"{assembly}/{test}", out var reach))
            {
                var answer = process.Ask(s_limit * 3, "reach", test);
                if (answer is ["0", { Length: > 4 }, ..])
                {
                    // What is compiled or read at first use is there now.
                    answer = process.Ask(s_limit * 3, "reach", test) is ["0", var second, ..] ? [answer[0], second, .. answer[2..]] : null;
                }

                if (answer is not ["0", var time, var ids, var initialized, _])
                {
                    Console.Error.WriteLine($"{test} is left out: {answer?[^1] ?? "it takes too long."}");
                    if (answer is null)
                    {
                        process.Dispose();
                        process = new TestProcess(_folder, project.Name);
                        known.Tests[$"{assembly}/{test}"] = new TestReach(int.MaxValue, [], []);
                    }

                    continue;
                }

                known.Tests[$"{assembly}/{test}"] = reach = new TestReach(int.Parse(time), Parse(ids), Parse(initialized));
            }

            if (reach.Time > LongestTest)
            {
                Console.Error.WriteLine($"{test} is left out: it takes too long.");
                continue;
            }

            _times[test] = reach.Time;
            _ofInitializers.UnionWith(reach.Initialized);
        }

        process.Dispose();
        known.Save();
        _tests = [.. _times.Keys.OrderBy(test => _times[test])];
        foreach (var test in _tests.OrderBy(test => known.Tests[$"{assembly}/{test}"].Ids.Count))
        {
            foreach (var id in known.Tests[$"{assembly}/{test}"].Ids)
            {
                (_testsOf.TryGetValue(id, out var others) ? others : _testsOf[id] = []).Add(test);
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

    public void Dispose()
    {
        _process?.Dispose();
        _folder.Dispose();
        _alone.Dispose();
    }

    private Outcome TrySwitched(Mutation mutation)
    {
        // What is decided once in a process is decided by the first test: all tests that might see it get a process of their own.
        if (_ofInitializers.Contains(mutation.Id))
        {
            return InProcess(new TestProcess(_folder, project.Name, mutation.Id), _tests);
        }

        foreach (var tests in isAgain ? [] : Batches(_testsOf[mutation.Id]))
        {
            _process ??= new TestProcess(_folder, project.Name);
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
            return passed is null ? Outcome.Noticed : InProcess(new TestProcess(_folder, project.Name, mutation.Id), _testsOf[mutation.Id]);
        }

        // What a test before has cached was made without the change.
        return InProcess(new TestProcess(_folder, project.Name, mutation.Id), _testsOf[mutation.Id]);
    }

    private Outcome TryAlone(Mutation mutation) => project.TryEmit(mutation, _alone.Assembly(project.Name))
        ? InProcess(new TestProcess(_alone, project.Name), _testsOf.GetValueOrDefault(mutation.Id, _tests))
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

    private static List<int> Parse(string ids) => [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
