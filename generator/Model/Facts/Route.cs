namespace Medusa.Generator.Model.Facts;

/// <summary>A line of a <c>*.routes</c> file: <c>admin.batchJobs.cancel⇥POST⇥/admin/batch-jobs/{id}/cancel[⇥flags]</c>.</summary>
/// <param name="Key">Accessor and method in the official client's words.</param>
/// <param name="Path">Begins with <c>/</c>, or is <c>{path}</c> alone: a path of the caller's own.</param>
internal sealed record Route(string Key, Span KeySpan, string Verb, string Path, RouteFlags Flags, Span Span);
