using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What holds of any page that is read.</summary>
internal static class ReadPage
{
    /// <summary>Reads a page: twice the same, with problems that lie within it.</summary>
    public static Page Of(PageFile file)
    {
        var page = PageReader.Read(file.Path, file.Text, TestContext.Current.CancellationToken);
        Assert.Equal(page, PageReader.Read(file.Path, file.Text, TestContext.Current.CancellationToken));
        foreach (var problem in page.Problems)
        {
            var place = problem.Where!.Place;
            Assert.InRange(place.Start, 0, file.Text.Length);
            Assert.InRange(place.Start + place.Length, place.Start, file.Text.Length);
        }

        return page;
    }
}
