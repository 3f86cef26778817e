using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Medusa.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>Turns text that comes from a page into C#: the one place where literals are made.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Whatever could end it, break the line or mislead the eye is written as an escape.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\r':
                    literal.Append("\\r");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    if (IsPlain(c))
                    {
                        literal.Append(c);
                    }
                    else
                    {
                        literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal.</summary>
    public static string Utf8Literal(string text) => Literal(WellFormed(text)) + "u8";

    /// <summary>The text with no half of a surrogate pair: the compiler refuses one in a UTF-8 literal, and JSON can't carry it.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }

    /// <summary>The name as an identifier: a keyword is escaped. This is the one place where it is.</summary>
    public static string Identifier(string name)
    {
        var bare = BareIdentifier(name);
        return SyntaxFacts.GetKeywordKind(bare) == SyntaxKind.None ? bare : "@" + bare;
    }

    /// <summary>
    /// The name as part of an identifier, or where a keyword may stand: as it is. Binding sees to it that it can be; should it ever fail to,
    /// the generator must still give C# that parses, so that whatever isn't a letter or a digit becomes an underscore.
    /// </summary>
    public static string BareIdentifier(string name)
    {
        if (IsAsciiIdentifier(name))
        {
            return name;
        }

        var identifier = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            var legal = SyntaxFacts.IsIdentifierPartCharacter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format;
            identifier.Append(legal ? c : '_');
        }

        if (identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0]))
        {
            identifier.Insert(0, '_');
        }

        return identifier.ToString();
    }

    /// <summary>A character that may stand in source as it is.</summary>
    public static bool IsPlain(char c)
    {
        if (c < 0x7F)
        {
            return c >= ' ';
        }

        // Line breaks, invisible and bidirectional controls, halves of pairs, and what isn't assigned.
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);
    }

    [MethodImpl(HotPath.Optimize)]
    private static bool IsAsciiIdentifier(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
