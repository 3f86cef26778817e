namespace Medusa.Generator.Tests.Data;

public sealed class ShippedCorrectionsTests
{
    private static readonly string[] s_kinds = ["nullable", "optional", "type"];

    [Fact]
    public void Every_line_is_a_correction_and_none_stands_twice()
    {
        HashSet<string> seen = [];
        foreach (string[] correction in Facts.Shipped("medusa.corrections"))
        {
            Assert.Contains(correction[1], s_kinds);
            Assert.Equal(correction[1] == "type" ? 3 : 2, correction.Length);
            Assert.True(seen.Add($"{correction[0]} {correction[1]}"), correction[0]);
        }
    }

    [Fact]
    public void A_required_member_that_the_server_sent_as_null_or_left_out_is_corrected()
    {
        string[] expected = [.. Required().SelectMany(Contradictions).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(Shipped()));
    }

    [Fact]
    public void A_member_that_the_server_sent_as_documented_is_left_alone()
    {
        // What was observed is whether a member was there and whether it was null; of its type it says nothing.
        HashSet<string> observed = [.. Required().Select(member => member[0])];
        IEnumerable<string> corrected = Shipped()
            .Where(line => observed.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)]) && !line.EndsWith(" type", StringComparison.Ordinal));

        Assert.Empty(corrected.Except(Required().SelectMany(Contradictions)));
    }

    private static IEnumerable<string> Shipped() => Facts.Shipped("medusa.corrections").Select(correction => $"{correction[0]} {correction[1]}");

    // Columns: member, what the pages say, and how often it was present, absent and null.
    private static IEnumerable<string[]> Required() =>
        Facts.Observed("observed.tsv").Where(member => member[1].StartsWith("required", StringComparison.Ordinal));

    private static IEnumerable<string> Contradictions(string[] member)
    {
        if (member[3] != "0") yield return $"{member[0]} optional";
        if (member[4] != "0" && !member[1].Contains("nullable", StringComparison.Ordinal)) yield return $"{member[0]} nullable";
    }
}
