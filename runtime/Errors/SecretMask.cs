using System.Net.Http.Headers;

namespace Medusa.Runtime;

/// <summary>Blots out what a request sent as credentials, should a server's error message quote it.</summary>
internal sealed class SecretMask
{
    // A shorter value is no secret, and blotting it out would only garble the text.
    private const int Shortest = 6;

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

    /// <summary>The exception, unless what it says or what caused it shows a secret: a server's broken header can be in there.</summary>
    public Exception? Apply(Exception exception)
    {
        string text = exception.ToString();
        return _secrets.Exists(secret => text.Contains(secret, StringComparison.Ordinal)) ? null : exception;
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
