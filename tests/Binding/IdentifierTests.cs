using Medusa.Generator.Binding.Naming;

namespace Medusa.Generator.Binding.Tests;

/// <summary>Words of pages as names of C#, and their singulars and plurals.</summary>
public class IdentifierTests
{
    [Theory]
    [InlineData("pre_processed_at", "PreProcessedAt")]
    [InlineData("preProcessedAt", "PreProcessedAt")]
    [InlineData("PRE_PROCESSED", "PreProcessed")]
    [InlineData("URL", "Url")]
    [InlineData("URLs", "URLs")]
    [InlineData("a1b", "A1B")]
    [InlineData("2fa", "_2Fa")]
    [InlineData("$and", "And")]
    [InlineData("z\u00E4h", "ZH")]
    [InlineData("az_AZ_09", "AzAZ09")]
    [InlineData("_", "Value")]
    [InlineData("", "Value")]
    [InlineData("123", "_123")]
    public void A_word_becomes_a_name(string word, string expected) => Assert.Equal(expected, Identifiers.Pascal(word));

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void A_name_is_cut_to_what_file_systems_bear(int length, int expected) =>
        Assert.Equal(expected, Identifiers.Pascal(new string('a', length)).Length);

    [Theory]
    [InlineData("cart_id", "cartId")]
    [InlineData("CART", "cart")]
    [InlineData("C", "c")]
    [InlineData("class", "class")]
    [InlineData("", "value")]
    public void A_parameter_begins_with_a_small_letter(string word, string expected) => Assert.Equal(expected, Identifiers.Camel(word));

    [Theory]
    [InlineData("batchJobs", "batch-jobs")]
    [InlineData("BatchJobs", "batch-jobs")]
    [InlineData("batch_jobs", "batch-jobs")]
    [InlineData("a", "a")]
    public void A_part_of_a_route_has_hyphens(string word, string expected) => Assert.Equal(expected, Identifiers.Kebab(word));

    [Theory]
    [InlineData("batch_jobs", "batch_job")]
    [InlineData("currencies", "currency")]
    [InlineData("ties", "tie")]
    [InlineData("pties", "pty")]
    [InlineData("addresses", "address")]
    [InlineData("taxes", "tax")]
    [InlineData("address", "address")]
    [InlineData("ids", "id")]
    [InlineData("is", "is")]
    [InlineData("s", "s")]
    [InlineData("stock", "stock")]
    public void A_plural_has_a_singular(string word, string expected) => Assert.Equal(expected, Identifiers.Singular(word));

    [Theory]
    [InlineData("apiKey", "apiKeys")]
    [InlineData("currency", "currencies")]
    [InlineData("ay", "ays")]
    [InlineData("by", "bies")]
    [InlineData("y", "ys")]
    [InlineData("tax", "taxes")]
    [InlineData("address", "addresses")]
    public void A_singular_has_a_plural(string word, string expected) => Assert.Equal(expected, Identifiers.Plural(word));

    [Theory]
    [InlineData("Shop", true)]
    [InlineData("My.Shop_2", true)]
    [InlineData("My..Shop", false)]
    [InlineData("My.2Shop", false)]
    [InlineData("My.class", false)]
    [InlineData("My.Sh op", false)]
    [InlineData("", false)]
    public void A_namespace_is_names_joined_by_dots(string text, bool expected) => Assert.Equal(expected, Identifiers.IsNamespace(text));

    [Theory]
    [InlineData("Shop_2", true)]
    [InlineData("2Shop", false)]
    [InlineData("Sh-op", false)]
    [InlineData("class", false)]
    [InlineData("", false)]
    public void An_identifier_stands_as_it_is(string text, bool expected) => Assert.Equal(expected, Identifiers.IsIdentifier(text));

    [Theory]
    [InlineData("shop", true)]
    [InlineData("$and", true)]
    [InlineData("class", true)]
    [InlineData("$", false)]
    [InlineData("_", false)]
    [InlineData("2shop", false)]
    [InlineData("sh-op", false)]
    [InlineData("", false)]
    public void A_word_is_an_identifier_of_JavaScript(string text, bool expected) => Assert.Equal(expected, Identifiers.IsWord(text));
}
