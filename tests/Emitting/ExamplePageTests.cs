using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Tests;

/// <summary>The examples as Markdown.</summary>
public class ExamplePageTests
{
    [Fact]
    public void A_page_has_the_examples_in_CSharp_and_the_index_counts_all()
    {
        var code = new ExampleCode(
            EquatableArray.Of<CodeStatement>(
                new CodeCall("response", EquatableArray.Of("Admin", "BatchJobs"), "CancelAsync", EquatableArray.Of(new CodeArgument(null, new CodeName("id")))),
                new CodePrint(new CodeAccess(new CodeName("response"), "Id", false))),
            EquatableArray.Of(new CodeVariable("id", Samples.String)));

        var files = Pages(new ExampleModel("To *cancel* it:", "", "", code, null), new ExampleModel("", "ts", "if (a) {}", null, "'if' isn't translated"));

        Assert.Equal(
            """
            <!-- Written by dotnet build -t:MedusaExamples; changes will be lost. -->

            # admin.batchJobs

            The methods of `AdminBatchJobsResource`.

            ## CancelAsync

            To \*cancel\* it:

            ```csharp
            // Given: string id
            var response = await medusa.Admin.BatchJobs.CancelAsync(id);
            Console.WriteLine(response.Id);
            ```
            """,
            files["Medusa.examples.AdminBatchJobsResource.md.cs"]);
        Assert.Equal(
            """
            <!-- Written by dotnet build -t:MedusaExamples; changes will be lost. -->

            # Examples in C#

            1 of 2 examples of the reference pages are in C#.

            | Resource | Examples | In C# |
            |---|--:|--:|
            | [admin.batchJobs](AdminBatchJobsResource.md) | 2 | 1 |

            ## What stays in TypeScript

            - admin.batchJobs.cancel: 'if' isn't translated
            """,
            files["Medusa.examples.README.md.cs"]);
    }

    [Theory]
    [InlineData("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;")]
    [InlineData("[a](b) `c` **d**", "\\[a\\](b) \\`c\\` \\*\\*d\\*\\*")]
    [InlineData("# a\n- b\u2028```", "\\# a - b \\`\\`\\`")]
    [InlineData("| a | b |", "\\| a \\| b \\|")]
    public void A_caption_is_nothing_but_text(string caption, string expected)
    {
        var code = new ExampleCode(EquatableArray.Of<CodeStatement>(new CodePrint(new CodeText("a"))), default);

        Assert.Contains("\n" + expected + "\n", Pages(new ExampleModel(caption, "", "", code, null))["Medusa.examples.AdminBatchJobsResource.md.cs"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Pages(params ExampleModel[] examples)
    {
        var method = Samples.Method("admin.batchJobs.cancel", "CancelAsync", "POST", "/admin/batch-jobs/{id}/cancel", examples: examples);
        var resource = new ResourceModel(Samples.Namespace, "AdminBatchJobsResource", "admin.batchJobs", Model.Docs.Doc.Empty, default, EquatableArray.Of(method));
        return ExamplePages.Of(new ClientModel(EquatableArray.Of<ClientItem>(resource), default, default))
            .ToDictionary(file => file.HintName, file => string.Join('\n', file.Source.TrimEnd('\n').Split('\n').Select(line => line[2..])));
    }
}
