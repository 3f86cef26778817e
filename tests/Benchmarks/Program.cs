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
    case ["build"]:
        WholeBuild.Measure();
        break;
    case ["nswag-files", var folder]:
        await NSwagClient.WriteAsync(Reference.OpenApi(), folder);
        break;
    case ["memory"]:
        HeldMemory.Measure();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdRun).Assembly).Run(args);
        break;
}
