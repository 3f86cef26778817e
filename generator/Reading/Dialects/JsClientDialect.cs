using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Lines;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Prose;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>The reference of Medusa v1's js-client: a page for each class <c>…Resource</c>, its methods below the heading <c>Methods</c>.</summary>
internal sealed class JsClientDialect : PageDialect
{
    private const string AccessorRoot = "medusa";
    private static readonly AccessorMentions s_accessors = new(AccessorRoot);

    protected override Page? Read(PageContent content)
    {
        var root = content.Root;
        if (PageKinds.IsList(root, content.File.Path) || root.Level == 0 || !IsResource(content))
        {
            return null;
        }

        var methods = new MethodReader(content, s_accessors);
        return content.Finish(content.Make(PageKind.Resource) with
        {
            AccessorRoot = AccessorRoot,
            Summary = content.ReadSummary(),
            Accessors = s_accessors.InProse(root.Blocks),
            Module = Breadcrumb.Find(root.Blocks, content.Title),
            Methods = methods.Read(root.Child("Methods")).ToEquatableArray(),
            Members = content.Tables.Read(root.Child("Properties"), content.Title),
        });
    }

    private static bool IsResource(PageContent content)
    {
        var (title, text) = (content.Title, content.File.Text);
        return (title == "Admin" || title.EndsWith("Resource", StringComparison.Ordinal))
            && (content.Root.Child("Methods") ?? content.Root.Child("Properties")) is not null
            && (SendsRequests(text) || (title == "Admin" && HoldsResources(text)));
    }

    /// <summary>Tells the client's resources from classes that just have such a name (<c>AsyncResource</c>).</summary>
    private static bool SendsRequests(string text) => text.Contains("ResponsePromise") || text.Contains("medusa.");

    /// <summary>Whether the page links resources, of which an early dialect says nothing else.</summary>
    private static bool HoldsResources(string text) => text.Contains("Resource](") || text.Contains("Resource`](");
}
