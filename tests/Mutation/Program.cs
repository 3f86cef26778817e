using System.Diagnostics;
using Medusa.Mutation;

// Changes one operator, literal, condition or call of a project at a time and runs the tests that reach it. Prints what no test notices.
// See tests/README.md for how it is called.
if (args.Length < 4)
{
    Console.Error.WriteLine(
        "Usage: dotnet run --project tests/Mutation -- <project> <test assembly> <seconds> <files or folders of the project…> [@<output of an earlier run>]");
    return 2;
}

var (path, tests, limit) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]), TimeSpan.FromSeconds(int.Parse(args[2])));
var watch = Stopwatch.StartNew();
var project = MutatedProject.Load(path, [.. args[3..].Where(static a => !a.StartsWith('@'))], Path.GetDirectoryName(tests)!);

// What an earlier run printed is tried again.
var earlier = args[3..].Where(static a => a.StartsWith('@')).SelectMany(static a => File.ReadLines(a[1..]))
    .Select(static l => l.Split(" (no test")[0]).ToHashSet();
using var folder = new TestFolder(tests);
using var alone = new TestFolder(tests);
project.EmitSwitched(folder.Assembly(project.Name));

using var run = new MutationRun(project, folder, alone);
Console.WriteLine($"{project.Mutations.Count} changes, {project.Switched} of them in one assembly ({watch.Elapsed.TotalSeconds:F0} s).");
if (!run.FindTests())
{
    return 1;
}

Console.WriteLine($"{run.TestCount} tests, {project.Mutations.Count(run.IsReached)} changes reached ({watch.Elapsed.TotalSeconds:F0} s).");

// Shuffled, so that a run that ends early is a fair sample; with one seed, so that it can be repeated.
var order = project.Mutations.Where(mutation => earlier.Count == 0 || earlier.Contains($"- {mutation}")).ToArray();
new Random(1).Shuffle(order);
var (noticed, without, survived, invalid) = (0, 0, 0, 0);
foreach (var mutation in order)
{
    if (watch.Elapsed > limit)
    {
        break;
    }

    if ((noticed + without + survived) % 50 == 49)
    {
        Console.Error.WriteLine($"{noticed + without + survived + 1} tried, {noticed} noticed ({watch.Elapsed.TotalSeconds:F0} s)");
    }

    switch (run.Try(mutation))
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
}

var tried = noticed + without + survived;
Console.WriteLine(
    $"{tried} of {order.Length - invalid} tried in {watch.Elapsed.TotalSeconds:F0} s: {noticed} noticed, {survived} not, {without} not reached "
    + $"({invalid} don't compile).");
return 0;
