using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Generator.Review.Tests;

/// <summary>The project's own pages, with changes.</summary>
internal static class Pages
{
    public const string BatchJob = "/reference/internal/classes/internal.BatchJob.mdx";
    public const string Admin = "/reference/classes/Admin.mdx";
    public const string BatchJobs = "/reference/classes/AdminBatchJobsResource.mdx";
    public const string PostBatches = "/reference/internal/classes/internal.AdminPostBatchesReq.mdx";
    public const string GetBatches = "/reference/internal/classes/internal.AdminGetBatchParams.mdx";
    public const string Status = "/reference/internal/enums/internal.internal.BatchJobStatus.mdx";
    public const string ListRes = "/reference/internal/types/internal.AdminBatchJobListRes.mdx";

    public static IReadOnlyList<PageFile> Specs { get; } = Corpus.Specs();

    /// <summary>The pages, the first place of one that reads so replaced.</summary>
    public static IReadOnlyList<PageFile> With(string path, string old, string replacement) =>
        [.. Specs.Select(p => p.Path == path ? p with { Text = Replace(p.Text, old, replacement) } : p)];

    public static string Replace(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' isn't there.");
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    public static IReadOnlyList<PageFile> Without(string path) => [.. Specs.Where(p => p.Path != path)];
}
