using BenchmarkDotNet.Running;
using Medusa.Benchmarks.Generators;

switch (args)
{
    case ["cold"]:
        ColdRun.Generator();
        break;
    case ["cold-nswag"]:
        await ColdRun.NSwagAsync();
        break;
    case ["memory"]:
        HeldMemory.Measure();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdRun).Assembly).Run(args);
        break;
}
