using CsCheck;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Trust.Tests.Pages;

/// <summary>The files that users write themselves: routes, corrections and replacements.</summary>
public class FactsFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] s_kinds = ["routes", "corrections", "replacements"];

    private static readonly Gen<string> s_column = Gen.Frequency(
        (6, Gen.OneOf(
            "admin.products.list", "admin.products.create", "store.carts.retrieve", "Cart.email", "Cart.points?", "Order.items.title", "Cart", "admin.products",
            "GET", "POST", "DELETE", "/admin/products", "/admin/products/{id}", "{path}", "nullable", "type", "add", "fallback", "rename", "ignore", "keep",
            "gone", "admin.products.list, admin.products.create", "Put the ids into add.", "#", "")),
        (2, HostileText.Name),
        (2, HostileText.Type));

    private static readonly Gen<string> s_line = Gen.Frequency(
        (4, Gen.Select(s_column.Array[0, 5], Gen.Frequency((8, Gen.Const("\t")), (1, Gen.OneOf(" ", "\t\t", " \t ", ",", "\u00A0"))), (columns, tab) => string.Join(tab, columns))),
        (2, Gen.OneOf(
            "admin.products.list\tGET\t/admin/products", "admin.products.create\tPOST\t/admin/products", "Cart.email\tnullable", "Cart.points?\tadd\tnumber",
            "Money\tfallback\t{ amount: number }", "admin.products.list\tadmin.product.list, admin.product.count\tCall both.", "store.carts.retrieve\tgone\tNo longer there.")));

    private static readonly Gen<(string Kind, string Text)> s_cases = Gen.Select(
        Gen.OneOf(s_kinds),
        s_line.Array[0, 12],
        Gen.OneOf("\n", "\r\n", "\r"),
        Mutation.Any.Array[0, 3],
        static (kind, lines, end, mutations) =>
            (kind, Mutation.AsFile(mutations.Aggregate(string.Join(end, lines), static (text, mutate) => mutate(text)))));

    [Fact]
    public void Each_line_that_says_something_is_taken_or_reported_within_the_file() =>
        Fuzz.Run(
            output,
            6000,
            s_cases,
            (file, _) => Check(file.Kind, file.Text),
            (file, check) => CaseFile.Keep([new("/reference/own." + file.Kind, file.Text)], files => check((file.Kind, files[0].Text)), CaseFile.Folder));

    private static void Check(string kind, string text)
    {
        var path = "/reference/own." + kind;
        switch (kind)
        {
            case "routes":
                Check(text, RoutesReader.Read(path, text), RoutesReader.Read(path, text), route => route.Span);
                break;
            case "corrections":
                Check(text, CorrectionsReader.Read(path, text), CorrectionsReader.Read(path, text), correction => correction.Span);
                break;
            default:
                Check(text, ReplacementsReader.Read(path, text), ReplacementsReader.Read(path, text), replacement => replacement.Span);
                break;
        }
    }

    private static void Check<T>(string text, FactFile<T> file, FactFile<T> again, Func<T, Span> spanOf)
        where T : IEquatable<T>
    {
        Assert.Equal(file, again);
        var taken = file.Items.Select(spanOf).ToList();
        var reported = file.Problems.Select(problem => problem.Where!.Place).Select(place => new Span(place.Start, place.Length)).ToList();
        Assert.All(taken.Concat(reported), span => Assert.InRange(span.Start + span.Length, span.Start, text.Length));
        if (file.Problems.Any(problem => problem.Id == ProblemId.LimitExceeded))
        {
            return;
        }

        for (var i = 0; i < file.Lines.Count; i++)
        {
            var (start, end) = (file.Lines[i], i + 1 < file.Lines.Count ? file.Lines[i + 1] : text.Length);
            var line = text[start..end].Trim().TrimStart('\uFEFF').Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                Assert.True(
                    taken.Concat(reported).Any(span => span.Start >= start && span.Start <= end),
                    $"Nothing is said of line {i + 1}: {line}");
            }
        }
    }
}
