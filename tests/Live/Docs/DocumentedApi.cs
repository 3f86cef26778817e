using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Profiles;

namespace Medusa.Live.Tests.Docs;

/// <summary>The API of the live backend: its pages, and what the generator knows of it beyond them.</summary>
internal static class DocumentedApi
{
    public static ApiProfile Profile => ApiProfiles.MedusaV1Profile;

    public static IEnumerable<PageFile> Pages() => Corpus.Require(Corpus.Baseline, "js-client");
}
