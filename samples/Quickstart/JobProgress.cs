using Medusa;

namespace Quickstart;

/// <summary>Writes a line whenever a job has moved on.</summary>
internal sealed class JobProgress : IProgress<AdminBatchJobRes>
{
    private string? _last;

    public void Report(AdminBatchJobRes value)
    {
        var job = value.BatchJob;
        var line = job.Result is { Count: { } count } result
            ? $"  {job.Status}, {result.AdvancementCount ?? 0} of {count}"
            : $"  {job.Status}";
        if (line == _last)
        {
            return;
        }

        _last = line;
        Console.WriteLine(line);
    }
}
