using System.Globalization;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Live.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Live.Tests.Docs;

/// <summary>How far the pages are true. These run last.</summary>
public sealed class DocsTests(Shop shop, ITestOutputHelper output)
{
    [Fact]
    public void Every_answer_is_of_the_json_kinds_that_the_client_expects()
    {
        RequireAnswers();

        var calls = string.Create(
            CultureInfo.InvariantCulture,
            $"{shop.Log.Calls.Count} calls of {shop.Log.Calls.Select(call => call.Operation).Distinct().Count()} methods, {shop.Journal.Answers} answers compared");
        var listing = $"# What the server sent and what the pages say\n\n{calls}.\n\n{shop.Journal.Summary()}\n{shop.Journal.Listing()}";
        var folder = Path.Combine(Places.Repository, "artifacts", "live");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "mismatches.md"), listing);
        output.WriteLine(listing);

        Assert.Empty(shop.Journal.Corrected.Of(MismatchKind.OtherKind).Where(entry => !KnownDifferences.Reasons.ContainsKey(entry.What.Member)).Select(entry => entry.What));
    }

    [Fact]
    public void What_the_client_promises_to_be_there_is_there()
    {
        RequireAnswers();

        Assert.Empty(shop.Journal.Corrected.Of(MismatchKind.LeftOut).Concat(shop.Journal.Corrected.Of(MismatchKind.Null)));
    }

    private void RequireAnswers()
    {
        LiveBackend.Require();
        Assert.SkipWhen(shop.Journal.Answers == 0, "No answer was read in this run: its other tests were filtered out.");
    }
}
