namespace Medusa.Benchmarks.Generators;

/// <summary>One run of the generator and one of NSwag, each in a process that has done nothing else, in turn.</summary>
internal static class ColdPairs
{
    private const int Pairs = 9;

    public static void Measure()
    {
        var pairs = new List<(double, double)>();
        for (var i = 0; i <= Pairs; i++)
        {
            var pair = (Seconds("cold"), Seconds("cold-nswag"));

            // The first reads the files from the disk.
            if (i > 0)
            {
                pairs.Add(pair);
            }
        }

        Ratios.Head("This generator", "NSwag");
        Ratios.Row("cold: a whole process, CPU time", "s", pairs);
    }

    private static double Seconds(string command) =>
        MeasuredProcess.Run(Sdk.Host, ["exec", typeof(ColdPairs).Assembly.Location, command]).Cpu.TotalSeconds;
}
