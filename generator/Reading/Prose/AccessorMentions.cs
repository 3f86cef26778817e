using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Markdown;

namespace Medusa.Generator.Reading.Prose;

/// <summary>Finds accessors (<c>medusa.admin.batchJobs</c>) in prose and in code.</summary>
/// <param name="root">The word that they all begin with: <c>medusa</c>.</param>
internal sealed class AccessorMentions(string root)
{
    // Bounds the look ahead, so that time stays linear.
    private const int MaxTypeArguments = 500;

    /// <summary>The code spans in prose that are an accessor, in order.</summary>
    public EquatableArray<AccessorMention> InProse(IEnumerable<SectionBlock> blocks)
    {
        var mentions = new List<AccessorMention>();
        foreach (var block in blocks)
        {
            foreach (var code in CodeSpansIn(block.Block))
            {
                var content = code.Content;
                if (ReadChain(content, 0, content.Length, out var accessor) == content.Length && accessor is not null)
                {
                    mentions.Add(new AccessorMention(accessor, block.InFile(code.Span.Start + code.DelimiterCount, content.Length)));
                }
            }
        }

        return mentions.ToEquatableArray();
    }

    private static IEnumerable<CodeInline> CodeSpansIn(Block block) =>
        block is LeafBlock leaf ? leaf.Inline?.Descendants<CodeInline>() ?? [] : block.Descendants<CodeInline>();

    /// <summary>The calls in a section's code, <c>medusa.admin.batchJobs.cancel</c> without its arguments, in order.</summary>
    public void AddCalls(SectionBlock code, List<AccessorMention> mentions)
    {
        var text = code.Source.Text;
        var start = code.Block.Span.Start;
        var end = Math.Min(code.Block.Span.End + 1, text.Length);
        for (var at = start; (at = text.IndexOf(root, at, end - at, StringComparison.Ordinal)) >= 0;)
        {
            var next = at + root.Length;
            if (at == start || !IsNamePart(text[at - 1]))
            {
                var chainEnd = ReadChain(text, at, end, out var accessor);
                if (accessor is not null && IsCall(text, chainEnd, end))
                {
                    mentions.Add(new AccessorMention(accessor, code.InFile(at, chainEnd - at)));
                }

                next = Math.Max(next, chainEnd);
            }

            at = next;
        }
    }

    /// <summary>Reads <c>medusa.name.name</c>, over line ends; the accessor is null where no name follows.</summary>
    private int ReadChain(string text, int start, int end, out string? accessor)
    {
        accessor = null;
        if (end - start < root.Length || string.CompareOrdinal(text, start, root, 0, root.Length) != 0)
        {
            return start;
        }

        var at = start + root.Length;
        var name = new StringBuilder(root);
        while (true)
        {
            var dot = SkipBlanks(text, at, end);
            if (dot >= end || text[dot] != '.')
            {
                break;
            }

            var first = SkipBlanks(text, dot + 1, end);
            var last = first;
            while (last < end && IsNamePart(text[last]))
            {
                last++;
            }

            if (last == first)
            {
                break;
            }

            name.Append('.').Append(text, first, last - first);
            at = last;
        }

        accessor = name.Length == root.Length ? null : name.ToString();
        return at;
    }

    private static bool IsCall(string text, int at, int end)
    {
        if (at < end && text[at] == '<')
        {
            // Type arguments: get<Record<string, any>, PostsResponse>(
            var depth = 0;
            end = Math.Min(end, at + MaxTypeArguments);
            do
            {
                depth += text[at] switch { '<' => 1, '>' => -1, _ => 0 };
                at++;
            }
            while (at < end && depth > 0);
        }

        return at < end && text[at] == '(';
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
