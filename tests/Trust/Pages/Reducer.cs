using System.Diagnostics;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Cuts a failing case down: files, then ever smaller runs of lines, for as long as it keeps failing.</summary>
internal static class Reducer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<PageFile> Reduce(IReadOnlyList<PageFile> files, Action<IReadOnlyList<PageFile>> check)
    {
        var watch = Stopwatch.StartNew();
        var kind = Failure(files, check);
        var result = files.ToList();
        for (var i = result.Count - 1; i >= 0 && watch.Elapsed < s_patience; i--)
        {
            List<PageFile> fewer = [.. result[..i], .. result[(i + 1)..]];
            if (Failure(fewer, check) == kind)
            {
                result = fewer;
            }
        }

        for (var i = 0; i < result.Count; i++)
        {
            for (var run = result[i].Text.Split('\n').Length / 2; run > 0; run /= 2)
            {
                for (var at = 0; watch.Elapsed < s_patience;)
                {
                    var lines = result[i].Text.Split('\n');
                    if (at >= lines.Length)
                    {
                        break;
                    }

                    List<PageFile> shorter = [.. result];
                    shorter[i] = result[i] with { Text = string.Join('\n', lines[..at].Concat(lines[Math.Min(at + run, lines.Length)..])) };
                    if (lines.Length > 1 && Failure(shorter, check) == kind)
                    {
                        result = shorter;
                    }
                    else
                    {
                        at += run;
                    }
                }
            }
        }

        return result;
    }

    // The same fault is one of the same kind from the same place; messages hold names that change while the case shrinks.
    private static string? Failure(IReadOnlyList<PageFile> files, Action<IReadOnlyList<PageFile>> check)
    {
        try
        {
            check(files);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.GetType().FullName + new StackTrace(exception).GetFrame(0)?.GetMethod();
        }
    }
}
