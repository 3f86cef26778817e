using System.Text;

namespace Medusa.Runtime;

/// <summary>What secrets look like in a text, whichever way somebody encoded them.</summary>
internal sealed class SecretPatterns
{
    /// <summary>A shorter value is no secret, and replacing it would only garble the text.</summary>
    public const int Shortest = 6;

    /// <summary>How many layers of encoding are seen through: a body may quote a message that quotes the JSON that was sent.</summary>
    public const int MostDecoded = 5;

    // No text that is searched is longer, and a part of a longer secret is looked for like the whole of a shorter one.
    private const int LongestSecret = 64 * 1024;
    private const int LongestPart = 4096;

    // The search takes time in proportion.
    private const int MostPatterns = 5000;

    private readonly HashSet<string> _patterns = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _patterns;

    /// <summary>There are too many secrets to look for all of them.</summary>
    public bool IsOverfull => _patterns.Count > MostPatterns;

    /// <summary>Makes texts comparable that differ in case, in the alphabet of base64, or in how a blank is written in a form.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = text[i] switch
            {
                '+' or '-' => ' ',
                '_' => '/',
                var c => char.ToLowerInvariant(c),
            };
        }
    });

    public void Add(string secret)
    {
        secret = secret.Trim();
        if (secret.Length > LongestSecret)
        {
            secret = secret[..LongestSecret];
        }

        for (var start = 0; secret.Length - start >= Shortest && !IsOverfull; start += LongestPart)
        {
            // The last part is a whole one too.
            var from = Math.Max(0, Math.Min(start, secret.Length - LongestPart));
            AddPart(secret.Substring(from, Math.Min(LongestPart, secret.Length - from)));
        }
    }

    /// <summary>A text that is a secret by itself, to be found as it stands.</summary>
    /// <returns>Whether it is looked for from now on, and wasn't before.</returns>
    public bool AddExact(string text) => text.Length >= Shortest && _patterns.Add(Fold(text));

    private void AddPart(string part)
    {
        if (!AddExact(part))
        {
            return;
        }

        var view = DecodedText.Of(part).Decode();
        for (var decoded = 1; view is { } text && decoded <= MostDecoded; decoded++)
        {
            AddExact(text.Text);
            view = text.Decode();
        }

        var utf8 = Encoding.UTF8.GetBytes(part);
        AddExact(Convert.ToHexString(utf8));
        AddExact(string.Join(',', utf8));
        foreach (var utf16 in new[] { Encoding.Unicode.GetBytes(part), Encoding.BigEndianUnicode.GetBytes(part) })
        {
            AddExact(Convert.ToHexString(utf16));
            foreach (var base64 in Base64(utf16))
            {
                AddExact(base64);
            }
        }

        foreach (var base64 in Base64(utf8))
        {
            AddExact(base64);

            // As a header with credentials in base64 is quoted in a token, or in a log that is sent on.
            foreach (var written in new[] { base64, base64.Replace('+', '-').Replace('/', '_') }.Distinct(StringComparer.Ordinal))
            {
                foreach (var again in Base64(Encoding.ASCII.GetBytes(written)))
                {
                    AddExact(again);
                }
            }
        }
    }

    // As it is written at each of the places that it may have in what is encoded.
    private static IEnumerable<string> Base64(byte[] bytes) => Enumerable.Range(0, 3).Select(offset => Base64(bytes, offset));

    // Without the characters at both ends that depend on what stands before and behind.
    private static string Base64(byte[] bytes, int offset)
    {
        var shifted = new byte[offset + bytes.Length];
        bytes.CopyTo(shifted, offset);
        int start = ((offset * 8) + 5) / 6, end = shifted.Length * 8 / 6;
        return Convert.ToBase64String(shifted)[start..end];
    }
}
