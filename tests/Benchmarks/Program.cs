using BenchmarkDotNet.Running;
using Medusa.Benchmarks.Generators;
using Medusa.Benchmarks.Native;
#if WHOLE_REFERENCE
using Medusa.Benchmarks.Products;
#endif

switch (args)
{
    case ["ratios"]:
        ColdPairs.Measure();
        await WarmPairs.MeasureAsync();
#if WHOLE_REFERENCE
        JsonPairs.Measure();
#endif
        WholeBuild.Measure(Api.V1);
        WholeBuild.Measure(Api.V2);
        NativeSizes.Measure();
        break;
    case ["cold-pairs"]:
        ColdPairs.Measure();
        break;
    case ["cold"]:
        ColdRun.Generator();
        break;
    case ["cold-nswag"]:
        await ColdRun.NSwagAsync();
        break;
    case ["warm"]:
        await WarmPairs.MeasureAsync();
        break;
#if WHOLE_REFERENCE
    case ["json"]:
        JsonPairs.Measure();
        break;
#endif
    case ["native"]:
        NativeSizes.Measure();
        break;
    case ["build"]:
        WholeBuild.Measure(Api.V1);
        break;
    case ["build", var api]:
        WholeBuild.Measure(Api.Of(api));
        break;
    case ["nswag-files", var api, var folder]:
        await NSwagClient.WriteAsync(Api.Of(api).OpenApi(), folder);
        break;
    case ["fields"]:
        await FieldLists.MeasureAsync();
        break;
    case ["memory"]:
        HeldMemory.Measure();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdRun).Assembly).Run(args);
        break;
}
