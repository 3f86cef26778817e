using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Pages;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>The way in which one official client's reference describes that client.</summary>
internal abstract class PageDialect
{
    private static readonly PageDialect[] s_all = [new JsSdkDialect(), new JsClientDialect()];

    /// <summary>Reads a page that describes a part of a client; null where it is a page of something else, such as a type.</summary>
    public static Page? ReadClientPage(PageContent content)
    {
        foreach (var dialect in s_all)
        {
            if (dialect.Read(content) is { } page)
            {
                return page;
            }
        }

        return null;
    }

    /// <summary>Reads a page if the dialect recognizes it.</summary>
    protected abstract Page? Read(PageContent content);
}
