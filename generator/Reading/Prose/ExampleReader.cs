using Markdig.Syntax;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Examples;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Outline;

namespace Medusa.Generator.Reading.Prose;

/// <summary>Gathers the examples of a method, and the calls in them.</summary>
internal sealed class ExampleReader(AccessorMentions accessors, WorkGuard guard)
{
    private readonly List<MethodExample> _examples = [];
    private readonly List<AccessorMention> _calls = [];

    /// <summary>The examples so far, with their code understood as far as possible. Who only asks for the calls doesn't pay for that.</summary>
    public EquatableArray<MethodExample> Examples => _examples.Select(Parse).ToEquatableArray();

    /// <summary>The calls of the client in them.</summary>
    public EquatableArray<AccessorMention> Calls => _calls.ToEquatableArray();

    /// <summary>Reads a section's examples; gives what stands behind the last of them.</summary>
    public List<SectionBlock> Read(Section section)
    {
        var caption = new List<SectionBlock>();
        foreach (var block in section.Blocks)
        {
            if (block.Block is not CodeBlock code)
            {
                caption.Add(block);
                continue;
            }

            if (ProseReader.CodeOf(block) is not { Length: > 0 } text)
            {
                // A fence too many.
                continue;
            }

            _examples.Add(new MethodExample(ProseReader.TextOf(ProseReader.Read(caption, guard)), ProseReader.LanguageOf(code), text));
            accessors.AddCalls(block, _calls);
            caption.Clear();
        }

        return caption;
    }

    private MethodExample Parse(MethodExample example)
    {
        if (example.Language is not ("" or "ts" or "tsx" or "js" or "jsx" or "typescript" or "javascript"))
        {
            return example with { Unread = "it is in another language" };
        }

        var script = ScriptParser.Parse(example.Code, guard, out var why);
        return example with { Script = script, Unread = why };
    }
}
