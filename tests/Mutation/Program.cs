using System.Diagnostics;
using Medusa.Mutation;

// Changes one operator, literal, condition or call of a project at a time and runs the tests that reach it. Prints what no test notices.
// See tests/README.md for how it is called.
if (args.Length < 4)
{
    Console.Error.WriteLine(
        "Usage: dotnet run --project tests/Mutation -- <project> <test assembly>[:<word in the tests' names>][,…] <seconds> "
        + "<files or folders of the project…> [@<output of an earlier run>] [--switched]");
    return 2;
}

var (path, limit) = (Path.GetFullPath(args[0]), TimeSpan.FromSeconds(int.Parse(args[2])));
var tests = args[1].Split(',').Select(static t => t.Split(':'))
    .Select(static t => (Assembly: Path.GetFullPath(t[0]), Word: t.Length > 1 ? t[1] : "")).ToArray();
var parts = args[3..].Where(static a => !a.StartsWith('@') && !a.StartsWith('-')).ToArray();

// The others take a compilation each.
var onlySwitched = args.Contains("--switched");
var watch = Stopwatch.StartNew();
var built = Path.GetDirectoryName(tests[0].Assembly)!;
var project = MutatedProject.Load(path, parts, built);
var known = new KnownReach(project, parts, built);

// What an earlier run printed is tried again.
var earlier = args[3..].Where(static a => a.StartsWith('@')).SelectMany(static a => File.ReadLines(a[1..]))
    .Select(static l => l.Split(" (no test")[0]).ToHashSet();
var runs = tests.Select(t => new MutationRun(project, t.Assembly, t.Word)).ToArray();
try
{
    project.EmitSwitched(runs[0].Assembly, known);
    Console.WriteLine($"{project.Mutations.Count} changes, {project.Switched} of them in one assembly ({watch.Elapsed.TotalSeconds:F0} s).");
    foreach (var run in runs)
    {
        if (run != runs[0])
        {
            File.Copy(runs[0].Assembly, run.Assembly, overwrite: true);
        }

        if (!run.FindTests(known))
        {
            return 1;
        }
    }

    Console.WriteLine(
        $"{runs.Sum(static r => r.TestCount)} tests, {project.Mutations.Count(m => runs.Any(r => r.IsReached(m)))} changes reached "
        + $"({watch.Elapsed.TotalSeconds:F0} s).");

    // Shuffled, so that a run that ends early is a fair sample; with one seed, so that it can be repeated.
    var order = project.Mutations.Where(mutation =>
        (earlier.Count == 0 || earlier.Contains($"- {mutation}")) && (!onlySwitched || project.IsSwitched(mutation))).ToArray();
    new Random(1).Shuffle(order);
    var (noticed, without, survived, invalid) = (0, 0, 0, 0);
    foreach (var mutation in order)
    {
        if (watch.Elapsed > limit)
        {
            break;
        }

        switch (Try(mutation))
        {
            case Outcome.Noticed:
                noticed++;
                break;
            case Outcome.Invalid:
                invalid++;
                break;
            case Outcome.NotReached:
                without++;
                Console.WriteLine($"- {mutation} (no test reaches it)");
                break;
            default:
                survived++;
                Console.WriteLine($"- {mutation}");
                break;
        }

        if ((noticed + without + survived) % 50 == 0)
        {
            Console.Error.WriteLine($"{noticed + without + survived} tried, {noticed} noticed ({watch.Elapsed.TotalSeconds:F0} s)");
        }
    }

    var tried = noticed + without + survived;
    Console.WriteLine(
        $"{tried} of {order.Length - invalid} tried in {watch.Elapsed.TotalSeconds:F0} s: {noticed} noticed, {survived} not, {without} not reached "
        + $"({invalid} don't compile).");
    return 0;
}
finally
{
    foreach (var run in runs)
    {
        run.Dispose();
    }
}

// The tests of the second assembly meet only what those of the first don't notice, and so on.
Outcome Try(Mutation mutation)
{
    var outcome = Outcome.NotReached;
    foreach (var run in runs)
    {
        switch (run.Try(mutation))
        {
            case Outcome.Survived:
                outcome = Outcome.Survived;
                break;
            case Outcome.NotReached:
                break;
            case var other:
                return other;
        }
    }

    return outcome;
}
