using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Generator.Binding.Naming;

/// <summary>
/// The one place where words of a page become C# identifiers. What comes out holds letters, digits and underscores
/// only, whatever comes in.
/// </summary>
internal static class Identifiers
{
    // Metadata has room for 1,023 characters, a file's name for 255.
    private const int MaxLength = 200;

    // Names are short.
    private const int MaxOnStack = 64;

    /// <summary><c>pre_processed_at</c> and <c>preProcessedAt</c> become <c>PreProcessedAt</c>, <c>PRE_PROCESSED</c> <c>PreProcessed</c>.</summary>
    public static string Pascal(string name, string fallback = "Value")
    {
        // A leading digit gets an underscore before it.
        var letters = name.Length < MaxOnStack ? stackalloc char[MaxOnStack] : new char[name.Length + 1];
        var length = 0;
        var shouting = IsShouting(name);
        var upper = true;
        foreach (var c in name)
        {
            if (!IsPart(c) || c == '_')
            {
                upper = true;
                continue;
            }

            if (char.IsDigit(c))
            {
                if (length == 0)
                {
                    letters[length++] = '_';
                }

                letters[length++] = c;
                upper = true;
                continue;
            }

            letters[length++] = upper ? char.ToUpperInvariant(c) : shouting ? char.ToLowerInvariant(c) : c;
            upper = false;
        }

        var identifier = letters.Slice(0, Math.Min(length, MaxLength));
        return length == 0 ? fallback : identifier.SequenceEqual(name.AsSpan()) ? name : identifier.ToString();
    }

    /// <summary><c>cart_id</c> becomes <c>cartId</c>. A keyword stays as it is: only what writes C# escapes it.</summary>
    public static string Camel(string name, string fallback = "value")
    {
        var pascal = Pascal(name, fallback);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary><c>batchJobs</c> becomes <c>batch-jobs</c>.</summary>
    public static string Kebab(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c))
            {
                if (builder.Length > 0)
                {
                    builder.Append('-');
                }

                builder.Append(char.ToLowerInvariant(c));
            }
            else
            {
                builder.Append(c == '_' ? '-' : c);
            }
        }

        return builder.ToString();
    }

    /// <summary>
    /// The singular of an English plural, as far as the reference needs it: <c>batch_jobs</c>, <c>addresses</c>, <c>currencies</c>.
    /// </summary>
    public static string Singular(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
        {
            return word.Substring(0, word.Length - 2);
        }

        return word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 2
            ? word.Substring(0, word.Length - 1)
            : word;
    }

    /// <summary>The plural of an English singular, as far as routes need it: <c>apiKeys</c>, <c>currencies</c>, <c>taxes</c>.</summary>
    public static string Plural(string word)
    {
        if (word.Length > 1 && word[word.Length - 1] == 'y' && "aeiou".IndexOf(word[word.Length - 2]) < 0)
        {
            return word.Substring(0, word.Length - 1) + "ies";
        }

        return word.EndsWith("s", StringComparison.Ordinal) || word.EndsWith("x", StringComparison.Ordinal) ? word + "es" : word + "s";
    }

    /// <summary>A name that is no longer than compilers and file systems bear, a number and an ending added.</summary>
    public static string Cut(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);

    /// <summary>Says whether the text is a namespace: identifiers joined by dots, none of them a keyword.</summary>
    public static bool IsNamespace(string text) =>
        text.Split('.').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(IsPart) && !IsKeyword(part));

    /// <summary>Says whether the text can name a type or member as it stands.</summary>
    public static bool IsIdentifier(string text)
    {
        foreach (var c in text)
        {
            if (!IsPart(c))
            {
                return false;
            }
        }

        return text.Length > 0 && !char.IsDigit(text[0]) && !IsKeyword(text);
    }

    /// <summary>Says whether the text is an identifier of JavaScript, of ASCII, that a C# name can be made of.</summary>
    public static bool IsWord(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static c => IsPart(c) || c == '$') && Pascal(text, "").Length > 0;

    private static bool IsKeyword(string text) => SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None;

    private static bool IsShouting(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    // ASCII alone: other letters are legal in C#, but two that look alike, or that differ in normal form only, are a trap.
    private static bool IsPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
