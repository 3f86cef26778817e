using Markdig.Syntax;
using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

/// <summary>Gathers the examples of a method, and the calls in them.</summary>
internal sealed class ExampleReader(PageContent content, AccessorMentions accessors)
{
    private readonly List<MethodExample> _examples = [];
    private readonly List<Mention> _calls = [];

    /// <summary>The examples so far.</summary>
    public EquatableArray<MethodExample> Examples => _examples.ToEquatableArray();

    /// <summary>The calls of the client in them.</summary>
    public EquatableArray<Mention> Calls => _calls.ToEquatableArray();

    /// <summary>Reads a section's examples; gives what stands behind the last of them.</summary>
    public List<Block> Read(Section section)
    {
        var text = content.File.Text;
        var caption = new List<Block>();
        foreach (var block in section.Blocks)
        {
            if (block is not CodeBlock code)
            {
                caption.Add(block);
                continue;
            }

            _examples.Add(new MethodExample(
                ProseReader.TextOf(content.Prose.Read(caption)),
                ProseReader.LanguageOf(code),
                content.Prose.CodeOf(code)));
            accessors.AddCalls(text, code.Span.Start, Math.Min(code.Span.End + 1, text.Length), _calls);
            caption.Clear();
        }

        return caption;
    }
}
