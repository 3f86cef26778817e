using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>What <c>MedusaAcceptApi</c> writes.</summary>
internal static class SurfaceAcceptance
{
    /// <summary>The new baseline, and the report of what changed.</summary>
    public static EquatableArray<CommentFile> Files(ClientModel client, SurfaceBaseline? baseline)
    {
        var surface = PublicSurface.Of(client);
        EquatableArray<SurfaceEntry>? before = baseline is null ? null : PublicSurface.Sort(baseline.Entries.Select(e => e.Entry));
        return EquatableArray.Of(
            CommentFile.Of(SurfaceBaseline.FileName, SurfaceBaseline.Write(surface)),
            CommentFile.Of(SurfaceReport.FileName, SurfaceReport.Write(before, surface)));
    }
}
