using System.Globalization;
using Medusa.Generator.Client.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What holds of the generator's output whatever the pages say.</summary>
internal static class GeneratedCode
{
    /// <summary>Runs the generator, and looks at all that comes out. An exception within it is one here.</summary>
    /// <param name="files">The pages and the files of facts.</param>
    /// <param name="compile">Whether to compile the output too, which takes longer than all the rest.</param>
    public static GeneratorRun Check(IReadOnlyList<PageFile> files, bool compile)
    {
        var run = new GeneratorRun(files);
        Assert.InRange(run.Result.GeneratedSources.Sum(s => (long)s.SourceText.Length), 0, OutputBound.Of(files));
        Assert.DoesNotContain(run.Diagnostics, d => d.Id.StartsWith("CS", StringComparison.Ordinal));
        var hintNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in run.Result.GeneratedSources)
        {
            Assert.True(hintNames.Add(source.HintName), $"Two files are called {source.HintName}.");
            Assert.Matches(@"\A[A-Za-z0-9_.-]+\.g\.cs\z", source.HintName);
            Assert.Empty(source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken).Select(GeneratorRun.Describe));
            CheckWords(source.SyntaxTree);
        }

        // The messages are made late, from templates and words of the pages.
        _ = run.Messages();
        if (compile)
        {
            Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        }

        return run;
    }

    /// <summary>Words of a page may be in literals, in comments, and in identifiers that the naming service made.</summary>
    public static void CheckWords(SyntaxTree tree)
    {
        foreach (var token in tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens())
        {
            CheckTrivia(token.LeadingTrivia);
            CheckTrivia(token.TrailingTrivia);
            if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
                && (token.Text.Contains(HostileText.Canary, StringComparison.OrdinalIgnoreCase) || token.Text.Any(c => c is < ' ' or > '~')))
            {
                Assert.Fail($"'{token.Text}' is code in {token.GetLocation().GetLineSpan()}.");
            }
        }
    }

    private static void CheckTrivia(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            var text = trivia.ToFullString();
            if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                Assert.DoesNotContain(HostileText.Canary, text, StringComparison.OrdinalIgnoreCase);
            }
            else if (text.Any(IsTreacherous))
            {
                Assert.Fail($"A comment isn't what it seems: {Uri.EscapeDataString(text)}");
            }
        }
    }

    // In a comment, what moves or hides the text around it.
    private static bool IsTreacherous(char c) =>
        c is not ('\n' or '\t') && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
