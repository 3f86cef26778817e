using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Medusa.Runtime;

/// <summary>
/// Replaces the secrets of a call by <c>***</c> in texts of a server or of HTTP that quote them, in any of the usual encodings. Every text is
/// searched as a whole before it is cut, and the beginning of a secret at the end of a text that was cut before counts as one.
/// </summary>
internal sealed partial class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Text = "***";

    // No body of an error that is read is longer; of other texts the rest is cut off.
    private const int LongestText = 64 * 1024;

    private const int LongestOfException = 1000;

    // The fewest characters of a secret at the end of a cut text that count; by fewer nothing is lost.
    private const int ShortestStart = 3;

    // The shortest secret that is looked for across blanks: a shorter one could be two words that stand side by side.
    private const int ShortestWrapped = 12;

    // The shortest label of a host that is recognized as a piece of a secret.
    private const int ShortestLabel = 8;

    // The longest beginning of an escape that may stand at the end of a cut text.
    private const int LongestEscape = 16;

    private readonly SecretPatterns _patterns = new();

    public static SecretMask Of(ApiCall call, ApiReply? reply = null)
    {
        SecretMask mask = new();
        foreach (var secret in CallSecrets.Of(call, reply))
        {
            mask._patterns.Add(secret);
        }

        // A new token, say, that comes with an error. It stands there as it is.
        if (reply is not null)
        {
            foreach (var secret in JsonSecrets.Of(reply.Body[..Math.Min(reply.Body.Length, LongestText)], SecretNames.IsSecret))
            {
                mask._patterns.AddExact(secret);
            }
        }

        foreach (var sent in call.Sent)
        {
            // A host is a row of labels, over which a secret may be spread.
            if (sent.IsForeign && mask.IsSecretHost(sent.Uri))
            {
                mask._patterns.AddExact(sent.Uri.IdnHost);
            }
        }
        return mask;
    }

    /// <summary>The text without secrets, cut to a length.</summary>
    /// <param name="text">A text from outside.</param>
    /// <param name="longest">The most characters to return.</param>
    /// <param name="isCut">Whether the text goes on behind what is here.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text, int longest, bool isCut = false)
    {
        if (text is null)
        {
            return null;
        }

        isCut |= text.Length > LongestText;
        text = BoundedText.Cut(text, LongestText);
        if (Find(text, isCut) is not { } found)
        {
            return BoundedText.Cut(text, longest);
        }

        StringBuilder masked = new(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!found[i])
            {
                masked.Append(text[i]);
            }
            else if (i == 0 || !found[i - 1])
            {
                masked.Append(Text);
            }
        }
        return BoundedText.Cut(masked.ToString(), longest);
    }

    /// <summary>The exception; if what it or its cause says shows a secret or is very long, one of its kind that says the rest.</summary>
    public Exception? Apply(Exception? exception)
    {
        if (exception is null || IsHarmless(exception))
        {
            return exception;
        }

        var message = Apply(exception.Message, LongestOfException);
        return exception switch
        {
            HttpRequestException http => new HttpRequestException(
                http.HttpRequestError, message, Apply(http.InnerException), http.StatusCode),
            JsonException json => new JsonException(
                message, Apply(json.Path, LongestOfException), json.LineNumber, json.BytePositionInLine, Apply(json.InnerException)),
            IOException io => new IOException(message, Apply(io.InnerException)),
            OperationCanceledException cancelled =>
                new OperationCanceledException(message, Apply(cancelled.InnerException), cancelled.CancellationToken),
            _ => null,
        };
    }

    /// <summary>The host of an address, unless a server led there by one that shows a secret.</summary>
    public string Host(Uri uri) => IsSecretHost(uri) ? Text : uri.IdnHost;

    private bool IsSecretHost(Uri uri)
        => Find(uri.IdnHost, isCut: false) is not null
            || SecretPatterns.Fold(uri.IdnHost).Split('.').Any(label =>
                label.Length >= ShortestLabel && _patterns.All.Any(pattern => pattern.Contains(label, StringComparison.Ordinal)));

    private bool IsHarmless(Exception exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            if (each.Message.Length > LongestOfException || (each as JsonException)?.Path?.Length > LongestOfException)
            {
                return false;
            }
        }
        var text = exception.ToString();
        return text.Length <= LongestText && Find(text, isCut: false) is null;
    }

    // Which characters of a text belong to a secret; null if none does.
    private bool[]? Find(string text, bool isCut)
    {
        bool[]? found = null;
        if (_patterns.IsOverfull)
        {
            MarkAll(text.Length, 0, ref found);
        }

        DecodedText? view = DecodedText.Of(text);
        for (var decoded = 0; view is { } layer && decoded <= SecretPatterns.MostDecoded; decoded++)
        {
            Mark(text, layer, isCut, 0, ref found);
            if (layer.Join() is { } joined)
            {
                Mark(text, joined, isCut, 0, ref found);
            }

            if (layer.WithoutBlanks() is { } unbroken)
            {
                Mark(text, unbroken, isCut, ShortestWrapped, ref found);
            }

            if (layer.WithoutSeparators() is { } digits)
            {
                Mark(text, digits, isCut, ShortestWrapped, ref found, DecodedText.Separators);
            }

            if (layer.DecodeQuotedPrintable() is { } printable)
            {
                Mark(text, printable, isCut, 0, ref found);
            }

            view = layer.Decode();
        }
        return found;
    }

    // The view lacks blanks, and the characters of 'left'.
    private void Mark(string text, DecodedText view, bool isCut, int shortest, ref bool[]? found, string left = "")
    {
        var folded = SecretPatterns.Fold(view.Text);
        foreach (var pattern in _patterns.All)
        {
            if (pattern.Length < shortest)
            {
                continue;
            }

            Mark(text, view, folded, pattern, left, ref found);
            if (isCut && StartOf(pattern, folded) is { } start)
            {
                MarkAll(text.Length, view.Start(start), ref found);
            }
        }
    }

    private static void Mark(string text, DecodedText view, string folded, string pattern, string left, ref bool[]? found)
    {
        var marked = 0;
        for (var at = 0; (at = folded.IndexOf(pattern, at, StringComparison.Ordinal)) >= 0; at++)
        {
            found ??= new bool[text.Length];
            var start = view.Start(Math.Max(at, marked));
            marked = at + pattern.Length;

            // What the view lacks stands between its characters; what is behind the secret isn't its own.
            var end = view.Start(marked);
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || left.Contains(text[end - 1], StringComparison.Ordinal)))
            {
                end--;
            }

            found.AsSpan(start..end).Fill(true);
        }
    }

    private static void MarkAll(int length, int start, ref bool[]? found)
    {
        found ??= new bool[length];
        found.AsSpan(start).Fill(true);
    }

    // Where the text ends with the beginning of a secret, be it within an escape.
    private static int? StartOf(string pattern, ReadOnlySpan<char> text)
    {
        var tail = text[Math.Max(0, text.Length - LongestEscape)..];
        var escape = 0;
        foreach (var match in UnfinishedEscape().EnumerateMatches(tail))
        {
            escape = match.Length;
        }

        var start = StartAtEnd(pattern, text);
        return start is not null || escape == 0 ? start : StartAtEnd(pattern, text[..^escape]);
    }

    private static int? StartAtEnd(string pattern, ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(pattern.Length - 1, text.Length); length >= ShortestStart; length--)
        {
            if (text[^length..].SequenceEqual(pattern.AsSpan(0, length)))
            {
                return text.Length - length;
            }
        }
        return null;
    }

    [GeneratedRegex(@"(\\(u[0-9a-f]{0,3}|x[0-9a-f]?)?|(%[0-9a-f]{0,2}){1,4}|%u[0-9a-f]{0,3}|&#?[0-9a-z]{0,10})\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnfinishedEscape();
}
