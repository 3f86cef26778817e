using Markdig.Syntax;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Outline;
using Medusa.Generator.Reading.Pages;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>The line under <c>Returns</c> that names the type of a method's result, where no table does.</summary>
internal static class ResultLine
{
    /// <summary>The result, or null where the text is anything but a promise of a type.</summary>
    public static PageEntry? Find(Section section, PageContent content)
    {
        var line = section.Blocks.FirstOrDefault(static block => block.Block is ParagraphBlock);
        if (line is null || section.HoldsTable)
        {
            return null;
        }

        // Prose isn't a type, and nothing is wrong with it.
        var problems = content.File.ProblemCount;
        var span = line.Block.Span;
        var type = content.Types.Parse(line.Source.Slice(span.Start, span.Length), static (_, _) => { });
        content.File.ForgetProblems(problems);
        return type is NamedType { Name: "ResponsePromise" or "Promise" } promise
            ? new PageEntry(promise.Name, promise.Span, promise, Doc.Empty, false, false, "", null, null, default)
            : null;
    }
}
