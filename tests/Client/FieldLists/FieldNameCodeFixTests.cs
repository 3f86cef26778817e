using Medusa.Generator.Editor;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Medusa.Generator.Client.Tests.FieldLists;

/// <summary>An editor replaces an unknown field by the one whose name is nearest.</summary>
public sealed class FieldNameCodeFixTests
{
    [Theory]
    [InlineData("\"id,titel\"", "\"id,title\"")]
    [InlineData("@\"-titel\"", "@\"-title\"")]
    [InlineData("\"\"\"*variants.price\"\"\"", "\"\"\"*variants.prices\"\"\"")]
    [InlineData("$\"{nameof(id)},titel\"", "$\"{nameof(id)},title\"")]
    [InlineData("\"id,\" + \"titel\"", "\"id,\" + \"title\"")]
    public async Task The_field_alone_is_replaced(string list, string expected)
    {
        var (document, fixes) = await FixesOfAsync(list);

        var fix = Assert.Single(fixes);
        Assert.StartsWith("Change '", fix.Title, StringComparison.Ordinal);
        var operation = Assert.Single((await fix.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
        var changed = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Equal((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString().Replace(list, expected, StringComparison.Ordinal), changed);
    }

    [Theory]
    [InlineData("\"t\\u0069tel\"")]
    [InlineData("\"tit\" + \"el\"")]
    [InlineData("\"zzzzzzzzzz\"")]
    public async Task What_is_put_together_or_like_nothing_is_left_to_the_user(string list) => Assert.Empty((await FixesOfAsync(list)).Fixes);

    private static async Task<(Microsoft.CodeAnalysis.Document Document, IReadOnlyList<CodeAction> Fixes)> FixesOfAsync(string list)
    {
        var run = await FieldListRun.OfStatementsAsync($$"""await medusa.Admin.Product.ListAsync(new() { Fields = {{list}} });""");
        var document = EditedProject.Of(run.Source);
        var fixes = new List<CodeAction>();
        foreach (var diagnostic in run.Diagnostics)
        {
            await new FieldNameCodeFix().RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => fixes.Add(action), TestContext.Current.CancellationToken));
        }

        return (document, fixes);
    }
}
