using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Profiles;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Client.Tests.MedusaV2;

/// <summary>How much of the reference of Medusa v2 becomes the client, as a report that a person reviews.</summary>
public sealed class SdkCoverageTests
{
    // Some members are described in place, below a parameter or a result that its page gives no type of its own. They are listed, because
    // they can't be found by their type's name.
    [Theory]
    [InlineData("2.4.0")]
    [InlineData(SdkReference.Newest)]
    public void What_is_emitted_and_what_is_not_is_as_reviewed(string version)
    {
        LongTests.RequireUnless(version == SdkReference.Newest);
        var coverage = new Coverage(SdkReference.Require(version), ApiProfiles.MedusaV2Profile);

        Snapshot.Match(coverage.Report(version), "coverage." + version, "md");
    }
}
