using Medusa.Generator.Binding.Pages;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Client;

/// <summary>Turns links between pages into references to the C# that was made of them.</summary>
internal sealed class DocLinks(PageIndex index, Dictionary<string, string> typesByPath, Dictionary<string, string> methodsByAnchor)
{
    public Doc Bind(Doc doc, Page? page)
    {
        if (page is null || doc.IsEmpty || !HasLink(doc))
        {
            return doc;
        }

        return new Doc(doc.Blocks.Select(b => Bind(b, page)).ToEquatableArray());
    }

    private static bool HasLink(Doc doc)
    {
        foreach (var block in doc.Blocks)
        {
            switch (block)
            {
                case DocParagraph paragraph:
                    foreach (var inline in paragraph.Inlines)
                    {
                        if (inline is DocLink)
                        {
                            return true;
                        }
                    }

                    break;
                case DocList list:
                    if (list.Items.Any(HasLink))
                    {
                        return true;
                    }

                    break;
                case DocNote note:
                    if (HasLink(note.Content))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private DocBlock Bind(DocBlock block, Page page) => block switch
    {
        DocParagraph paragraph => new DocParagraph(paragraph.Inlines.Select(i => i is DocLink link ? Bind(link, page) : i).ToEquatableArray()),
        DocList list => list with { Items = list.Items.Select(i => Bind(i, page)).ToEquatableArray() },
        DocNote note => note with { Content = Bind(note.Content, page) },
        _ => block,
    };

    private DocInline Bind(DocLink link, Page page)
    {
        if (link.Target.StartsWith("https://", StringComparison.Ordinal) || link.Target.StartsWith("http://", StringComparison.Ordinal))
        {
            return link;
        }

        if (index.Find(page, link.Target) is { } target)
        {
            var hash = link.Target.IndexOf('#');
            if (hash >= 0 && methodsByAnchor.TryGetValue(target.Path + link.Target.Substring(hash), out var method))
            {
                return new DocReference(link.Text, method);
            }

            if (typesByPath.TryGetValue(target.Path, out var type))
            {
                return new DocReference(link.Text, type);
            }
        }

        // Nothing was made of that page: the words stay, the link would lead nowhere.
        return new DocText(link.Text);
    }
}
