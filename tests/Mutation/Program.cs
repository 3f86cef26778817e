using System.Diagnostics;
using Medusa.Mutation;

// Changes one operator, literal, condition or call of a project at a time and runs the tests that reach it. Prints what no test notices.
// See tests/README.md for how it is called.
if (args.Length < 4)
{
    Console.Error.WriteLine(
        "Usage: dotnet run --project tests/Mutation -- <project> <test assembly>[:<word in the tests' names>][,…] <seconds> "
        + "<files or folders of the project…> [@<output of an earlier run>] [--without <output of an earlier run>] [--switched]");
    return 2;
}

var (path, limit) = (Path.GetFullPath(args[0]), TimeSpan.FromSeconds(int.Parse(args[2])));
var tests = args[1].Split(',').Select(static t => t.Split(':'))
    .Select(static t => (Assembly: Path.GetFullPath(t[0]), Word: t.Length > 1 ? t[1] : "")).ToArray();
var without = args.Zip(args.Skip(1)).Where(static a => a.First == "--without").Select(static a => a.Second).ToArray();
var parts = args[3..].Where(a => !a.StartsWith('@') && !a.StartsWith('-') && !without.Contains(a)).ToArray();

// The others take a compilation each.
var onlySwitched = args.Contains("--switched");
var watch = Stopwatch.StartNew();
var built = Path.GetDirectoryName(tests[0].Assembly)!;
var project = MutatedProject.Load(path, parts, built);
var known = new KnownReach(project, parts, built);

// What survived an earlier run is tried again, what one has tried is left out.
var again = args[3..].Where(static a => a.StartsWith('@')).Select(static a => a[1..]).ToArray();
var (survivors, done) = (new EarlierRun(again, project.Mutations), new EarlierRun(without, project.Mutations));
var runs = tests.Select(t => new MutationRun(project, t.Assembly, t.Word, isAgain: again.Length > 0)).ToArray();
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
    var order = project.Mutations.Where(mutation => (again.Length == 0 || survivors.HasSurvived(mutation))
        && !done.HasTried(mutation) && (!onlySwitched || project.IsSwitched(mutation))).ToArray();
    new Random(1).Shuffle(order);
    var (noticed, unreached, survived, invalid) = (0, 0, 0, 0);
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
                Console.WriteLine($"{EarlierRun.Noticed}{mutation}");
                break;
            case Outcome.Invalid:
                invalid++;
                Console.WriteLine($"{EarlierRun.Invalid}{mutation}");
                break;
            case Outcome.NotReached:
                unreached++;
                Console.WriteLine($"{EarlierRun.Survived}{mutation}{EarlierRun.NotReached}");
                break;
            default:
                survived++;
                Console.WriteLine($"{EarlierRun.Survived}{mutation}");
                break;
        }

        if ((noticed + unreached + survived) % 50 == 0)
        {
            Console.Error.WriteLine($"{noticed + unreached + survived} tried, {noticed} noticed ({watch.Elapsed.TotalSeconds:F0} s)");
        }
    }

    var tried = noticed + unreached + survived;
    Console.WriteLine(
        $"{tried} of {order.Length - invalid} tried in {watch.Elapsed.TotalSeconds:F0} s: {noticed} noticed, {survived} not, {unreached} not reached "
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
