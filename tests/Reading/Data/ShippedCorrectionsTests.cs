namespace Medusa.Generator.Reading.Tests.Data;

public sealed class ShippedCorrectionsTests
{
    private static readonly string[] s_kinds = ["nullable", "optional", "required", "type", "fallback", "add"];

    // What the live tests met and the observations lack: an order's own edits come without totals, the store's without
    // who made them, and a stock location need not have an address.
    private static readonly string[] s_metLive =
    [
        "OrderEdit.created_by optional",
        "OrderEdit.difference_due optional",
        "OrderEdit.discount_total optional",
        "OrderEdit.gift_card_tax_total optional",
        "OrderEdit.gift_card_total optional",
        "OrderEdit.shipping_total optional",
        "OrderEdit.subtotal optional",
        "OrderEdit.total optional",
        "StockLocationExpandedDTO.address_id nullable",
    ];

    [Theory]
    [InlineData("medusa-v1.corrections")]
    [InlineData("medusa-v2.corrections")]
    public void Every_line_is_a_correction_and_none_stands_twice(string file)
    {
        HashSet<string> seen = [];
        foreach (var correction in Facts.Shipped(file))
        {
            Assert.Contains(correction[1], s_kinds);
            Assert.Equal(correction[1] is "type" or "fallback" or "add" ? 3 : 2, correction.Length);
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
        var corrected = Shipped()
            .Where(line => observed.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)]))
            .Where(line => line.EndsWith(" nullable", StringComparison.Ordinal) || line.EndsWith(" optional", StringComparison.Ordinal));

        Assert.Empty(corrected.Except(Required().SelectMany(Contradictions)).Except(s_metLive));
    }

    [Fact]
    public void A_member_is_called_required_only_if_the_server_sent_it_each_time()
    {
        var observed = Required().ToDictionary(member => member[0]);
        string[] required = [.. Facts.Shipped("medusa-v1.corrections").Where(correction => correction[1] == "required").Select(correction => correction[0])];

        Assert.NotEmpty(required);
        Assert.All(required, member => Assert.Equal((true, "0", "0"), (observed[member][2] != "0", observed[member][3], observed[member][4])));
    }

    private static IEnumerable<string> Shipped() => Facts.Shipped("medusa-v1.corrections").Select(correction => $"{correction[0]} {correction[1]}");

    // Columns: member, what the pages say, and how often it was present, absent and null.
    private static IEnumerable<string[]> Required() =>
        Facts.Observed("observed.tsv").Where(member => member[1].StartsWith("required", StringComparison.Ordinal));

    private static IEnumerable<string> Contradictions(string[] member)
    {
        if (member[3] != "0")
        {
            yield return $"{member[0]} optional";
        }

        if (member[4] != "0" && !member[1].Contains("nullable", StringComparison.Ordinal))
        {
            yield return $"{member[0]} nullable";
        }
    }
}
