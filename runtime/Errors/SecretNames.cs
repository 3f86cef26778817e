namespace Medusa.Runtime;

/// <summary>Tells by its name or looks whether a value is a secret.</summary>
internal static class SecretNames
{
    private const int ShortestToken = 20;
    private const int ShortestKey = 12;

    private static readonly string[] s_words =
    [
        // "passwor" is the stem of "password" and of the German "passwort".
        "passwor", "passwd", "passphrase", "passcode", "passkey", "pwd", "secret", "token", "credential", "authorization", "signature", "bearer",
        "jwt", "cookie", "apikey", "accesskey", "authkey", "clientkey", "encryptionkey", "masterkey", "privatekey", "publishablekey",
        "servicekey", "sharedkey", "signingkey", "sessionid", "cardnumber", "onetimecode", "mfacode", "otpcode", "totp", "backupcode",
        "recoverycode", "securitycode", "verificationcode",
    ];

    private static readonly string[] s_keys = ["sk_", "rk_", "whsec_"];

    /// <summary>Whether a member of this name holds a secret: <c>password</c>, <c>apiKey</c>, <c>secret_key</c>.</summary>
    public static bool IsSecret(string name)
    {
        var plain = Plain(name);
        return plain is "pin" or "otp" or "cvc" or "cvv" or "auth" or "pass" or "iban" or "giftcards" or "giftcardcode"
            || s_words.Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether a query parameter of this name holds a secret; of <c>filter[token][0]</c>, each part may say so.</summary>
    public static bool IsSecretParameter(string name) => name.Split('[').Any(part => IsSecret(part) || Plain(part) is "code" or "key" or "sig");

    /// <summary>Whether a member of this name holds a secret in what is sent to log in, where <c>code</c> is no discount's.</summary>
    public static bool IsSecretOfLogin(string name) => IsSecret(name) || Plain(name) is "code" or "codes" or "key" or "state";

    /// <summary>
    /// Whether a value is a key or a token, whatever its name says: a web token, or one that begins as the keys of Medusa and Stripe do.
    /// </summary>
    public static bool IsKey(string value)
        => (value.StartsWith("eyJ", StringComparison.Ordinal) && value.Count(c => c == '.') == 2)
            || (value.Length >= ShortestKey && s_keys.Any(key => value.StartsWith(key, StringComparison.Ordinal)));

    /// <summary>Whether a value looks like a token: long, with letters and digits mixed, and no id.</summary>
    public static bool LooksLikeToken(string value)
        => value.Length >= ShortestToken
            && !IsId(value)
            && value.All(c => char.IsAsciiLetterOrDigit(c) || "-._~+/=".Contains(c, StringComparison.Ordinal))
            && value.Count(char.IsAsciiLetter) >= 4
            && value.Count(char.IsAsciiDigit) >= 2;

    /// <summary>Whether a value is an id as Medusa makes them: <c>prod_01HGM4ZZ5Z0D3XZ2GQ8J6S7K9M</c>.</summary>
    public static bool IsId(string value)
    {
        var mark = value.LastIndexOf('_');
        return mark > 0
            && value.Length - mark - 1 == 26
            && value.AsSpan(0, mark).IndexOfAnyExceptInRange('_', 'z') < 0
            && value.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', 'Z') < 0;
    }

    /// <summary>Whether a value is an id that somebody gave by hand: <c>prod_tshirt</c>. Nothing that hard to guess has only small letters.</summary>
    public static bool IsWord(string value)
        => value.Length <= 32 && value.Contains('_', StringComparison.Ordinal) && value.AsSpan().IndexOfAnyExceptInRange('_', 'z') < 0;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
