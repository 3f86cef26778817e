using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>How many characters of C# may come out: in proportion to the pages, whatever they say.</summary>
internal static class OutputBound
{
    // What a small project may have made of it in any case, and beside it for each character of its pages.
    private const long Floor = 6_000_000;
    private const long Factor = 64;

    public static long Of(IEnumerable<PageFile> files) => Floor + (Factor * files.Sum(f => (long)f.Text.Length));
}
