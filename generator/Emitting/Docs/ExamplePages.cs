using System.Globalization;
using System.Text;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Docs;

/// <summary>Writes the examples in C# as Markdown: a page for each resource that has any, and one that counts them.</summary>
internal static class ExamplePages
{
    /// <summary>The first line of each page, by which the build knows the pages that it may replace or delete.</summary>
    public const string Mark = "<!-- Written by dotnet build -t:MedusaExamples; changes will be lost. -->";

    /// <summary>What the names of the pages have before them while they are comments.</summary>
    public const string Prefix = "Medusa.examples.";

    private const string IndexName = "README.md";

    /// <summary>The pages.</summary>
    public static EquatableArray<CommentFile> Of(ClientModel client)
    {
        var resources = client.Items.OfType<ResourceModel>()
            .Where(static resource => resource.Methods.Any(static method => !method.Examples.IsEmpty))
            .OrderBy(static resource => resource.Accessor, StringComparer.Ordinal)
            .ToList();
        return resources
            .Select(static resource => CommentFile.Of(Prefix + NameOf(resource), Page(resource)))
            .Append(CommentFile.Of(Prefix + IndexName, Index(resources)))
            .ToEquatableArray();
    }

    private static string NameOf(ResourceModel resource) => HintNames.Of("", CSharpText.BareIdentifier(resource.Name)).Replace(".g.cs", ".md");

    private static string Page(ResourceModel resource)
    {
        var page = new StringBuilder();
        Line(page, Mark, "", $"# {MarkdownText.Escape(resource.Accessor)}", "", $"The methods of `{CSharpText.BareIdentifier(resource.Name)}`.");
        foreach (var method in resource.Methods)
        {
            var examples = method.Examples.Where(static example => example.Code is not null).ToList();
            if (examples.Count > 0)
            {
                Line(page, "", $"## {CSharpText.BareIdentifier(method.Name)}");
                foreach (var example in examples)
                {
                    Example(page, example, example.Code!);
                }
            }
        }

        return page.ToString();
    }

    private static void Example(StringBuilder page, ExampleModel example, ExampleCode code)
    {
        if (example.Caption.Length > 0)
        {
            Line(page, "", MarkdownText.Escape(example.Caption));
        }

        Line(page, "", "```csharp");
        if (!code.Variables.IsEmpty)
        {
            var variables = code.Variables.Select(static v => $"{ExampleWriter.TypeOf(v)} {CSharpText.Identifier(v.Name)}");
            Line(page, "// Given: " + string.Join(", ", variables));
        }

        foreach (var line in ExampleWriter.Lines(code))
        {
            Line(page, line);
        }

        Line(page, "```");
    }

    private static string Index(List<ResourceModel> resources)
    {
        var page = new StringBuilder();
        var all = resources.Sum(static resource => Count(resource, static _ => true));
        var translated = resources.Sum(static resource => Count(resource, static example => example.Code is not null));
        Line(page, Mark, "", "# Examples in C#", "", $"{Text(translated)} of {Text(all)} examples of the reference pages are in C#.");
        Line(page, "", "| Resource | Examples | In C# |", "|---|--:|--:|");
        foreach (var resource in resources)
        {
            var counts = $"{Text(Count(resource, static _ => true))} | {Text(Count(resource, static example => example.Code is not null))}";
            Line(page, $"| [{MarkdownText.Escape(resource.Accessor)}]({NameOf(resource)}) | {counts} |");
        }

        if (translated < all)
        {
            Line(page, "", "## What stays in TypeScript", "");
            foreach (var method in resources.SelectMany(static resource => resource.Methods))
            {
                foreach (var example in method.Examples.Where(static example => example.Code is null))
                {
                    Line(page, $"- {MarkdownText.Escape(method.Key)}: {MarkdownText.Escape(example.Untranslated ?? "")}");
                }
            }
        }

        return page.ToString();
    }

    private static int Count(ResourceModel resource, Func<ExampleModel, bool> isCounted) =>
        resource.Methods.Sum(method => method.Examples.Count(isCounted));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, params string[] lines)
    {
        foreach (var line in lines)
        {
            page.Append(line).Append('\n');
        }
    }
}
