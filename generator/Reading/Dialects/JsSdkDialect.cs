using Medusa.Generator.Model;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Prose;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>
/// The reference of Medusa v2's js-sdk. A resource is a property of the client's: its page has a heading for each method. Other pages
/// describe one method each: those of <c>sdk.auth</c>, and those of the classes behind the properties.
/// </summary>
internal sealed class JsSdkDialect : PageDialect
{
    private const string AccessorRoot = "sdk";
    private static readonly AccessorMentions s_accessors = new(AccessorRoot);

    /// <summary>
    /// The root word of the client's accessors where a page is laid out as all pages beside the client's are, also those of types: in a
    /// folder of its own, or with their components. Else empty.
    /// </summary>
    public static string LayoutOf(SourceFile file) =>
        PageKinds.HasOwnFolder(file.Path) || file.Text.IndexOf(" from \"docs-ui\"", StringComparison.Ordinal) >= 0 ? AccessorRoot : "";

    protected override Page? Read(PageContent content)
    {
        var root = content.Root;
        if (root.Level == 0 || content.Title.Length == 0)
        {
            return null;
        }

        if (PageKinds.DescribesFunction(root))
        {
            return ReadMethodPage(content);
        }

        if (SdkMembers.IsListOfLinks(root))
        {
            return content.Make(PageKind.Index) with { AccessorRoot = AccessorRoot };
        }

        var mentions = s_accessors.InProse(root.Blocks);
        return SdkAccessor.Stated(content, mentions) is { } stated ? ReadResource(content, mentions, stated)
            : root.Children.Exists(PageKinds.DescribesFunction) && SdkAccessor.OfResource(content, s_accessors) is { } accessor
                ? ReadResource(content, mentions, accessor)
            : null;
    }

    private static Page ReadResource(PageContent content, EquatableArray<AccessorMention> mentions, string accessor)
    {
        var summary = content.ReadSummary();
        var methods = new SdkMethodReader(content, s_accessors, summary);
        return content.Finish(content.Make(PageKind.Resource) with
        {
            AccessorRoot = AccessorRoot,
            Accessor = accessor,
            ClassName = content.Root.HoldsTable ? SdkMembers.ClassIn(content.Tables.Read(content.Root, content.Title)) : null,
            Summary = summary,
            Accessors = mentions,
            Methods = methods.ReadAll(),
        });
    }

    private static Page? ReadMethodPage(PageContent content)
    {
        var mentions = s_accessors.InProse(content.Root.Blocks);
        var stated = SdkAccessor.Stated(content, mentions);
        var className = stated is null ? SdkMembers.ClassOf(content.File.Path, content.Title) : null;
        if (stated is null && className is null)
        {
            return null;
        }

        var problems = content.File.ProblemCount;
        var method = new SdkMethodReader(content, s_accessors, Doc.Empty).Read(content.Root, content.Title);
        if (className is not null && (method is null || !SendsRequest(method)))
        {
            // A method of another class or service, whatever is wrong with it.
            content.File.ForgetProblems(problems);
            return null;
        }

        var dot = stated?.LastIndexOf('.') ?? -1;
        return content.Finish(content.Make(method is null ? PageKind.Index : PageKind.Method) with
        {
            AccessorRoot = AccessorRoot,
            Accessor = dot > 0 ? stated!.Substring(0, dot) : null,
            ClassName = className,
            Summary = method?.Description ?? Doc.Empty,
            Accessors = mentions,
            Methods = method is null ? default : EquatableArray.Of(method),
        });
    }

    /// <summary>Tells a method of a resource from those of other classes and services: it takes headers, or its examples call it.</summary>
    private static bool SendsRequest(PageMethod method) =>
        method.Parameters.Any(static parameter => parameter.Type is NamedType { Name: "ClientHeaders" })
        || method.Accessors.Any(call => SdkAccessor.DepthOf(call.Text) > 2 && call.Text.EndsWith("." + method.Name, StringComparison.Ordinal));
}
