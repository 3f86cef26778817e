using System.Net.Http.Headers;

namespace Medusa.Runtime;

/// <summary>Blots out what a request sent as credentials, should a server's error message quote it.</summary>
internal sealed class SecretMask
{
    // A shorter value is no secret, and blotting it out would only garble the text.
    private const int Shortest = 6;

    private readonly List<string> _secrets = [];

    public static SecretMask Of(HttpRequestMessage request)
    {
        SecretMask mask = new();
        foreach ((string name, HeaderStringValues values) in request.Headers.NonValidated)
        {
            if (name is "Accept" or "User-Agent" or "Idempotency-Key" or "traceparent") continue;
            foreach (string value in values) mask.Add(value);
        }
        mask._secrets.Sort((a, b) => b.Length.CompareTo(a.Length));
        return mask;
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text)
    {
        if (text is null) return null;
        foreach (string secret in _secrets) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
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
