using System.Net.Http.Headers;
using System.Text;

namespace Medusa.Runtime;

/// <summary>Blots out what a request sent as credentials, should a server's error message quote it, be it with JSON's escapes.</summary>
internal sealed class SecretMask
{
    // A shorter value is no secret, and blotting it out would only garble the text.
    private const int Shortest = 6;

    // A body may quote a message that quotes the JSON that was sent.
    private const int MostEscaped = 3;

    private readonly List<string> _secrets = [];

    public static SecretMask Of(ApiCall call)
    {
        SecretMask mask = new();
        foreach (string secret in call.Body.Secrets()) mask.AddPart(secret);
        foreach ((string name, HeaderStringValues values) in call.Request!.Headers.NonValidated)
        {
            if (name is "Accept" or "User-Agent" or "Idempotency-Key" or "traceparent") continue;
            foreach (string value in values) mask.Add(value);
        }
        return mask;
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text)
    {
        if (text is null || Find(text) is not { } found) return text;
        StringBuilder masked = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!found[i]) masked.Append(text[i]);
            else if (i == 0 || !found[i - 1]) masked.Append("***");
        }
        return masked.ToString();
    }

    /// <summary>The exception, unless what it says or what caused it shows a secret: a server's broken header can be in there.</summary>
    public Exception? Apply(Exception exception)
        => Find(exception.ToString()) is null ? exception : null;

    // Which characters of a text belong to a secret; null if none does.
    private bool[]? Find(string text)
    {
        bool[]? found = null;
        EscapedText view = EscapedText.Of(text);
        for (int escaped = 0; ; escaped++)
        {
            foreach (string secret in _secrets) Mark(text.Length, view, secret, ref found);
            if (escaped == MostEscaped || !view.Text.Contains('\\')) return found;
            view = view.Unescape();
        }
    }

    private static void Mark(int length, EscapedText view, string secret, ref bool[]? found)
    {
        for (int at = 0; (at = view.Text.IndexOf(secret, at, StringComparison.Ordinal)) >= 0; at += secret.Length)
        {
            found ??= new bool[length];
            found.AsSpan(view.Start(at)..view.Start(at + secret.Length)).Fill(true);
        }
    }

    // Authorization has its scheme before the secret; a cookie its name, and perhaps a decoded form.
    private void Add(string value)
    {
        AddPart(value);
        foreach (string part in value.Split([' ', ';', ',', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            AddPart(part);
            AddPart(Uri.UnescapeDataString(part));
        }
    }

    private void AddPart(string part)
    {
        if (part.Length >= Shortest && !part.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && !_secrets.Contains(part)) _secrets.Add(part);
    }
}
