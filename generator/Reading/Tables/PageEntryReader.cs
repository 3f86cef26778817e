using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Markdown;
using Medusa.Generator.Reading.Prose;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Tables;

/// <summary>Makes entries out of what a table's JSON has: types parsed, prose and names freed of Markdown.</summary>
internal sealed class PageEntryReader(SourceFile file, TypeExpressionParser types)
{
    // Inlined types repeat their descriptions many times in a page.
    private readonly Dictionary<string, (Doc Doc, string? Deprecated)> _descriptions = new(StringComparer.Ordinal);

    /// <summary>The entry, or null where it has no name.</summary>
    /// <param name="raw">The entry's values.</param>
    /// <param name="where">Where the entry begins.</param>
    public PageEntry? Read(RawEntry raw, Span where)
    {
        if (string.IsNullOrEmpty(raw.Name.Text))
        {
            file.Report(ProblemId.IncompleteEntry, where, "the entry has no name");
            return null;
        }

        var name = Escapes.Resolve(raw.Name.Text);
        if (name.Length > WorkGuard.MaxName)
        {
            file.Report(ProblemId.LimitExceeded, raw.Name.Span, "the length of a name", WorkGuard.NameLimit);
            return null;
        }

        TypeExpression type;
        if (string.IsNullOrWhiteSpace(raw.Type.Text))
        {
            file.Report(ProblemId.IncompleteEntry, raw.Name.Span, "'" + name + "' has no type");
            type = new UnparsedType(new Span(where.Start, 0), "");
        }
        else
        {
            type = types.Parse(raw.Type);
        }

        var (doc, deprecated) = Describe(raw.Description);
        return new PageEntry(
            name,
            raw.Name.Span,
            type,
            doc,
            raw.Optional,
            raw.Expandable,
            Escapes.Resolve((raw.DefaultValue.Text ?? "").Trim().Trim('`')),
            TextOf(raw.FeatureFlag),
            raw.Deprecated is { } words ? WordsOf(words) : deprecated,
            raw.Children)
        {
            Since = TextOf(raw.Since),
            Example = TextOf(raw.Example)?.Trim('`'),
        };
    }

    private static string? TextOf(DecodedText text) => string.IsNullOrEmpty(text.Text) ? null : Escapes.Resolve(text.Text);

    private string WordsOf(DecodedText markdown) => markdown.Text.Length == 0 ? "" : ProseReader.TextOf(ProseReader.Read(file, markdown));

    private (Doc Doc, string? Deprecated) Describe(DecodedText description)
    {
        if (string.IsNullOrEmpty(description.Text))
        {
            return (Doc.Empty, null);
        }

        if (!_descriptions.TryGetValue(description.Text, out var described))
        {
            var doc = ProseReader.Read(file, description);
            described = (doc, Deprecation.In(doc, description.Text, file.Guard));
            _descriptions.Add(description.Text, described);
        }

        return described;
    }
}
