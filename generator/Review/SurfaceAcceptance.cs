using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>
/// What <c>MedusaAcceptApi</c> writes. A generator may not write files; so the texts are handed to the build as the comments of files that
/// have nothing else in them.
/// </summary>
internal static class SurfaceAcceptance
{
    /// <summary>The new baseline, and the report of what changed.</summary>
    public static EquatableArray<AcceptedFile> Files(ClientModel client, SurfaceBaseline? baseline)
    {
        var surface = PublicSurface.Of(client);
        EquatableArray<SurfaceEntry>? before = baseline is null ? null : PublicSurface.Sort(baseline.Entries.Select(e => e.Entry));
        return EquatableArray.Of(
            new AcceptedFile(SurfaceBaseline.FileName + ".cs", Comment(SurfaceBaseline.Write(surface))),
            new AcceptedFile(SurfaceReport.FileName + ".cs", Comment(SurfaceReport.Write(before, surface))));
    }

    // By everything that C# takes for the end of a line: what stood behind one would be code.
    private static string Comment(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(line => "//" + line + "\n"));
}

/// <summary>A C# file of comments.</summary>
internal sealed record AcceptedFile(string HintName, string Source);
