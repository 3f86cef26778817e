using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading.Pages;
using Medusa.Generator.Reading.Prose;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Dialects;

/// <summary>Finds what a page of the js-sdk is the reference of: <c>admin.product</c>, or with a method <c>auth.login</c>.</summary>
internal static class SdkAccessor
{
    private const string SlugRoot = "/references/js-sdk/";
    private const string FileRoot = "js_sdk.";

    /// <summary>
    /// What the page says outright: in its first sentence, or in its slug. Both end with the title; an accessor that doesn't is
    /// another one's.
    /// </summary>
    /// <param name="content">The page.</param>
    /// <param name="mentions">The accessors in its prose.</param>
    public static string? Stated(PageContent content, EquatableArray<AccessorMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (EndsWith(mention.Text, content.Title))
            {
                return WithoutRoot(mention.Text);
            }
        }

        var slug = content.Slug ?? "";
        var accessor = slug.StartsWith(SlugRoot, StringComparison.Ordinal) ? slug.Substring(SlugRoot.Length).Replace('/', '.') : "";
        return EndsWith(accessor, content.Title) && DottedName.IsPath(accessor) ? accessor : null;
    }

    /// <summary>
    /// What a page of a resource says less openly: its examples call its methods, and its file is named after the property
    /// (<c>js_sdk.auth.Auth.mfa</c>).
    /// </summary>
    public static string? OfResource(PageContent content, AccessorMentions accessors)
    {
        var examples = new ExampleReader(accessors, content.File.Guard);
        var methods = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in content.Root.Children)
        {
            methods.Add(method.Title);
            foreach (var example in method.Children.Where(static detail => detail.Is("Example")))
            {
                examples.Read(example);
            }
        }

        var called = examples.Calls
            .Where(call => methods.Contains(call.Text.Substring(call.Text.LastIndexOf('.') + 1)))
            .Select(static call => WithoutRoot(call.Text.Substring(0, call.Text.LastIndexOf('.'))))
            .Where(accessor => EndsWith(accessor, content.Title))
            .Distinct()
            .ToList();
        return called.Count == 1 ? called[0] : OfFile(content.File.Path, content.Title);
    }

    /// <summary>How many words an accessor has below its root.</summary>
    public static int DepthOf(string accessor) => accessor.Count(static c => c == '.');

    private static string? OfFile(string path, string title)
    {
        var name = SdkMembers.FileNameOf(path);
        return name.StartsWith(FileRoot, StringComparison.Ordinal) && name.Split('.') is [_, var module, var owner, var property]
            && string.Equals(module, owner, StringComparison.OrdinalIgnoreCase) && property == title
            ? module + "." + property
            : null;
    }

    private static bool EndsWith(string accessor, string name) =>
        accessor.Length > name.Length + 1 && accessor.EndsWith(name, StringComparison.Ordinal) && accessor[accessor.Length - name.Length - 1] == '.';

    private static string WithoutRoot(string accessor) => accessor.Substring(accessor.IndexOf('.') + 1);
}
