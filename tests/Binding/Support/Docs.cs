using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Binding.Tests.Support;

/// <summary>Prose as words, with what links became.</summary>
internal static class Docs
{
    public static string Text(Doc doc) => string.Join("\n", doc.Blocks.Select(static block => block switch
    {
        DocParagraph paragraph => string.Concat(paragraph.Inlines.Select(Text)),
        DocList list => string.Join("\n", list.Items.Select(static item => "- " + Text(item))),
        DocNote note => $"{note.Kind}: {Text(note.Content)}",
        DocCode code => code.Text,
        _ => "",
    }));

    private static string Text(DocInline inline) => inline switch
    {
        DocText text => text.Text,
        DocCodeSpan code => $"`{code.Text}`",
        DocLink link => $"[{link.Text}]({link.Target})",
        DocReference reference => $"<{reference.CSharpName}>{reference.Text}",
        _ => "",
    };
}
