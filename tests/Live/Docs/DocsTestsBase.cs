using System.Globalization;
using Medusa.Live.Tests.Support;
using Medusa.Tests.Shared;

namespace Medusa.Live.Tests.Docs;

/// <summary>How far the pages are true of a server: what all answers together must show. These run last.</summary>
public abstract class DocsTestsBase
{
    private readonly ITestOutputHelper _output;

    private protected DocsTestsBase(CallLog log, Journal journal, ITestOutputHelper output) => (Log, Journal, _output) = (log, journal, output);

    private protected CallLog Log { get; }

    private protected Journal Journal { get; }

    /// <summary>The server that was asked, for the listing's first line.</summary>
    protected abstract string Server { get; }

    /// <summary>The name of the listing's file in <c>artifacts/live</c>.</summary>
    protected abstract string Listing { get; }

    /// <summary>How many answers the whole suite reads at least.</summary>
    protected abstract int Enough { get; }

    /// <summary>What the listing says besides.</summary>
    protected virtual string Appendix => "";

    [Fact]
    public void Every_answer_is_of_the_json_kinds_that_the_client_expects()
    {
        RequireAnswers();

        var methods = DocumentedClient.Corrected.Methods.Select(method => method.Key).ToHashSet(StringComparer.Ordinal);
        var called = Log.Calls.Select(call => call.Operation).Where(methods.Contains).ToList();
        var calls = string.Create(
            CultureInfo.InvariantCulture,
            $"{Server}: {called.Count} calls of {called.Distinct().Count()} of {methods.Count} methods, {Journal.Answers} answers compared");
        var listing = $"# What the server sent and what the pages say\n\n{calls}.\n\n{Journal.Summary()}\n{Journal.Listing()}{Appendix}";
        var folder = Path.Combine(Places.Repository, "artifacts", "live");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Listing), listing);
        _output.WriteLine(listing);

        Assert.Empty(Unexpected(MismatchKind.OtherKind));
    }

    [Fact]
    public void What_the_client_promises_to_be_there_is_there()
    {
        RequireAnswers();

        Assert.Empty(Unexpected(MismatchKind.LeftOut).Concat(Unexpected(MismatchKind.Null)));
    }

    [Fact]
    public void Every_value_of_an_enumeration_is_known()
    {
        RequireAnswers();

        Assert.Empty(Unexpected(MismatchKind.UnknownValue));
    }

    /// <summary>Skips the test where there is no server.</summary>
    protected abstract void RequireBackend();

    protected void RequireAnswers()
    {
        RequireBackend();
        Assert.SkipWhen(Journal.Answers < Enough, "Only a part of the answers was read in this run: its other tests were filtered out.");
    }

    private IEnumerable<Mismatch> Unexpected(MismatchKind kind) =>
        Journal.Corrected.Of(kind).Select(entry => entry.What).Where(mismatch => !KnownDifferences.Reasons.ContainsKey(mismatch.Member));
}
