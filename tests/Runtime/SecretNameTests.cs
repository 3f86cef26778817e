namespace Medusa.Runtime.Tests;

/// <summary>Which names and values are secrets: too few would leak, too many would make errors useless.</summary>
public sealed class SecretNameTests
{
    [Theory]
    [InlineData("abcdefghijklmnopqr12", true)]
    [InlineData("abcdefghijklmnopq12", false)]
    [InlineData("abcd1234567890123456", true)]
    [InlineData("abc12345678901234567", false)]
    [InlineData("abcdefghijklmnopqrs1", false)]
    [InlineData("abcdefghijklmnopq-._~+/=12", true)]
    [InlineData("abcdefghijklmnopqr 12", false)]
    [InlineData("prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", false)]
    public void A_long_mixture_of_letters_and_digits_looks_like_a_token(string value, bool expected) =>
        Assert.Equal(expected, SecretNames.LooksLikeToken(value));

    [Theory]
    [InlineData("prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", true)]
    [InlineData("line_item_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", true)]
    [InlineData("prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9", false)]
    [InlineData("prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M0", false)]
    [InlineData("_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", false)]
    [InlineData("01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", false)]
    [InlineData("Prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", false)]
    [InlineData("prod_x1HGM4ZZ5Z0D3XZ2GQ8J6S7K9M", false)]
    public void An_id_is_a_prefix_and_26_characters(string value, bool expected) => Assert.Equal(expected, SecretNames.IsId(value));

    [Theory]
    [InlineData("sk_123456789", true)]
    [InlineData("sk_12345678", false)]
    [InlineData("whsec_123456", true)]
    [InlineData("pk_123456789", false)]
    [InlineData("eyJhbGciOiJ9.e30.x", true)]
    [InlineData("eyJhbGciOiJ9.e30", false)]
    public void A_key_begins_as_those_of_Medusa_and_Stripe_do_or_is_a_web_token(string value, bool expected) =>
        Assert.Equal(expected, SecretNames.IsKey(value));

    [Theory]
    [InlineData("prod_tshirt", true)]
    [InlineData("Prod_tshirt", false)]
    [InlineData("prodtshirt", false)]
    [InlineData("prod_tshirt1", false)]
    [InlineData("abcdefghijklmnop_abcdefghijklmno", true)]
    [InlineData("abcdefghijklmnop_abcdefghijklmnop", false)]
    public void A_word_has_small_letters_only(string value, bool expected) => Assert.Equal(expected, SecretNames.IsWord(value));
}
