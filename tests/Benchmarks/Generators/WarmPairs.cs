namespace Medusa.Benchmarks.Generators;

/// <summary>Runs of the generator in a warm compiler beside NSwag's, in turn in one process, by CPU time.</summary>
internal static class WarmPairs
{
    private const int Rounds = 15;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(20);

    public static async Task MeasureAsync()
    {
        var speed = new GeneratorSpeed();
        speed.Setup();

        // Cases of a millisecond run more often.
        (string What, Func<int> Run, int Times)[] cases =
        [
            ("warm: a full run", speed.Full, 1),
            ("a page edited, its file changes", speed.PageReworded, 5),
            ("a page edited, nothing else", speed.PageTouched, 5),
            ("a C# file edited", speed.KeyStroke, 50),
        ];
        for (var start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < s_warmUp;)
        {
            await speed.NSwagAsync();
            Array.ForEach(cases, c => Milliseconds(c.Run, c.Times));
        }

        var pairs = Array.ConvertAll(cases, _ => new List<(double, double)>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await speed.NSwagAsync();
            var peer = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            for (var i = 0; i < cases.Length; i++)
            {
                pairs[i].Add((Milliseconds(cases[i].Run, cases[i].Times), peer));
            }
        }

        Ratios.Head("This generator", "NSwag, a full run");
        for (var i = 0; i < cases.Length; i++)
        {
            Ratios.Row(cases[i].What, "ms", pairs[i]);
        }
    }

    private static double Milliseconds(Func<int> run, int times)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            run();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }
}
