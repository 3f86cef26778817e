using System.Diagnostics;
using Medusa.Benchmarks.BatchJobs;
using Medusa.Benchmarks.Orders;

namespace Medusa.Benchmarks.Products;

/// <summary>Reading and writing JSON beside System.Text.Json's source generation, in short rounds in turn.</summary>
internal static class JsonPairs
{
    private const int Rounds = 800;
    private const int WarmUpRounds = 200;

    public static void Measure()
    {
        var (jobs, orders, product) = (new ReadingBatchJobs(), new ReadingOrders(), new WritingProduct());
        orders.Setup();
        product.Setup();
        (string What, Func<object> Ours, Func<object> Theirs, int Times)[] cases =
        [
            ("reading 100 batch jobs", jobs.Emitted, jobs.SourceGeneration, 4),
            ("reading 50 full orders", orders.Emitted, orders.SourceGeneration, 1),
            ("writing a product", () => product.Emitted(), () => product.SourceGeneration(), 100),
        ];
        var pairs = Array.ConvertAll(cases, _ => new List<(double, double)>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var pair = (Microseconds(cases[i].Ours, cases[i].Times), Microseconds(cases[i].Theirs, cases[i].Times));
                if (round >= 0)
                {
                    pairs[i].Add(pair);
                }
            }

            // The runtime compiles better code while nothing else runs.
            if (round < 0)
            {
                Thread.Sleep(10);
            }
        }

        Ratios.Head("Generated client", "System.Text.Json, source generation");
        for (var i = 0; i < cases.Length; i++)
        {
            Ratios.FastestRow(cases[i].What + ", fastest round", "µs", pairs[i]);
            Ratios.Row(cases[i].What + ", median", "µs", pairs[i]);
        }
    }

    private static double Microseconds(Func<object> run, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }
}
