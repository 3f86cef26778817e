using Medusa.Generator.Model;

namespace Medusa.Generator.Reading;

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
            string.IsNullOrEmpty(raw.FeatureFlag.Text) ? null : Escapes.Resolve(raw.FeatureFlag.Text),
            deprecated,
            raw.Children);
    }

    private (Doc Doc, string? Deprecated) Describe(DecodedText description)
    {
        if (string.IsNullOrEmpty(description.Text))
        {
            return (Doc.Empty, null);
        }

        if (!_descriptions.TryGetValue(description.Text, out var described))
        {
            var doc = ProseReader.Read(description.Text, file.Guard) ?? BeyondLimits(description);
            described = (doc, Deprecation.In(doc));
            _descriptions.Add(description.Text, described);
        }

        return described;
    }

    private Doc BeyondLimits(DecodedText description)
    {
        file.Report(ProblemId.LimitExceeded, description.Span, "the nesting of a description's Markdown", MdxMarkdown.Limit);
        return ProseReader.PlainText(description.Text);
    }
}
