using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Medusa.Generator.Analysis;

/// <summary>Where the characters of a string stand in its source: one span for each, however it is escaped.</summary>
internal static class LiteralMap
{
    /// <summary>The spans of the characters of a token's value, or null for a form that can't be followed.</summary>
    /// <param name="token">A literal, or the text between the holes of an interpolated string.</param>
    /// <param name="value">What it stands for.</param>
    public static TextSpan[]? Of(SyntaxToken token, string value)
    {
        var (start, length, form) = ContentOf(token);
        if (form == Form.Unknown)
        {
            return null;
        }

        var content = token.Text.AsSpan(start, length);
        var map = new TextSpan[value.Length];
        var at = 0;
        for (var i = 0; i < value.Length;)
        {
            // What stands in a raw string's source alone, before a line's text, is white space.
            while (form == Form.Raw && at < content.Length && content[at] != value[i] && char.IsWhiteSpace(content[at]))
            {
                at++;
            }

            if (at >= content.Length)
            {
                return null;
            }

            var (source, count) = form switch
            {
                Form.Escaped => Escaped(content, at),
                Form.Verbatim => (IsDoubled(content, at, '"') ? 2 : 1, 1),
                _ => (1, 1),
            };
            if (form != Form.Raw && IsInterpolated(token) && (IsDoubled(content, at, '{') || IsDoubled(content, at, '}')))
            {
                source = 2;
            }

            for (; count > 0 && i < value.Length; count--, i++)
            {
                map[i] = new TextSpan(token.SpanStart + start + at, Math.Min(source, content.Length - at));
            }

            at += source;
        }

        return map;
    }

    private enum Form
    {
        Unknown,
        Escaped,
        Verbatim,
        Raw,
    }

    private static (int Start, int Length, Form Form) ContentOf(SyntaxToken token)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when text.StartsWith("@\"", StringComparison.Ordinal):
                return (2, text.Length - 3, Form.Verbatim);
            case SyntaxKind.StringLiteralToken:
                return (1, text.Length - 2, Form.Escaped);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken:
                var quotes = text.Length - text.TrimStart('"').Length;
                return (quotes, text.Length - (2 * quotes), Form.Raw);
            case SyntaxKind.InterpolatedStringTextToken:
                return (0, text.Length, InterpolatedForm(token));
            default:
                return (0, 0, Form.Unknown);
        }
    }

    private static bool IsInterpolated(SyntaxToken token) => token.IsKind(SyntaxKind.InterpolatedStringTextToken);

    private static Form InterpolatedForm(SyntaxToken token) =>
        (token.Parent?.Parent as Microsoft.CodeAnalysis.CSharp.Syntax.InterpolatedStringExpressionSyntax)?.StringStartToken.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => Form.Escaped,
            SyntaxKind.InterpolatedVerbatimStringStartToken => Form.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => Form.Raw,
            _ => Form.Unknown,
        };

    private static bool IsDoubled(ReadOnlySpan<char> content, int at, char c) =>
        content[at] == c && at + 1 < content.Length && content[at + 1] == c;

    // How long an escape is, and how many characters it makes.
    private static (int Source, int Count) Escaped(ReadOnlySpan<char> content, int at)
    {
        if (content[at] != '\\' || at + 1 >= content.Length)
        {
            return (1, 1);
        }

        return content[at + 1] switch
        {
            'u' => (6, 1),
            'U' => (10, IsBeyondBasicPlane(content.Slice(at)) ? 2 : 1),
            'x' => (2 + HexDigits(content.Slice(at + 2)), 1),
            _ => (2, 1),
        };
    }

    private static bool IsBeyondBasicPlane(ReadOnlySpan<char> escape) => escape.Length >= 10 && escape.Slice(2, 4).ToString() != "0000";

    private static int HexDigits(ReadOnlySpan<char> content)
    {
        var count = 0;
        while (count < 4 && count < content.Length && Uri.IsHexDigit(content[count]))
        {
            count++;
        }

        return count;
    }
}
