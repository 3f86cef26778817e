namespace Medusa.Generator.Model.Problems;

/// <summary>
/// Something to report to the user: which diagnostic, where, and the words that its message takes. It becomes a compiler
/// diagnostic only in the last stage, because a <c>Location</c> in a model would defeat the cache.
/// </summary>
/// <param name="Id">The diagnostic's id, one of <see cref="ProblemId"/>.</param>
/// <param name="Where">The place, or null where there is no file to point at.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
/// <param name="Quiet">Told for information only, whatever the diagnostic's own severity.</param>
internal sealed record Problem(string Id, FilePlace? Where, EquatableArray<string> Arguments, bool Quiet = false)
{
    /// <summary>An error is only a warning here.</summary>
    public bool Tolerated { get; init; }

    public static Problem At(string id, string path, Place place, params string[] arguments) =>
        new(id, new FilePlace(path, place), EquatableArray.Of(arguments));
}
