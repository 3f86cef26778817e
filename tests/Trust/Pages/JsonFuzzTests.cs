using System.Text.Json;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Problems;

namespace Medusa.Trust.Tests.Pages;

/// <summary>Pages in JSON: the reader alone, and the whole generator in the real compiler.</summary>
public class JsonFuzzTests(ITestOutputHelper output)
{
    // Of more problems nothing is reported.
    private const int MostProblems = 100;

    private static readonly JsonDocumentOptions s_anyDepth = new() { MaxDepth = int.MaxValue };

    [Fact]
    public void Any_page_in_JSON_is_read_and_its_errors_are_those_of_JSON() =>
        Fuzz.Run(output, 3000, HostileJsonPages.Page, (file, _) => CheckPage(file), (file, check) => CaseFile.Keep([file], f => check(f[0]), CaseFile.Folder));

    [Fact]
    public void Whatever_pages_in_JSON_say_C_sharp_comes_out() =>
        Fuzz.Run(
            output,
            150,
            HostileJsonPages.Files,
            (files, number) => GeneratedCode.Check(files, compile: number % 10 == 9),
            (files, check) => CaseFile.Keep(files, f => check(f), CaseFile.Folder));

    private static void CheckPage(PageFile file)
    {
        var page = ReadPage.Of(file);
        if (page.Problems.Count < MostProblems)
        {
            Assert.Equal(IsJson(file.Text), !page.Problems.Any(p => p.Id == ProblemId.MalformedTable));
        }
    }

    // What the platform's own reader takes for a page: an object, however deep.
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.StartsWith('\uFEFF') ? text[1..] : text, s_anyDepth);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
