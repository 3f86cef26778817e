using System.Text.RegularExpressions;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;
using Medusa.Tests.Shared;

namespace Medusa.Generator.Reading.Tests;

/// <summary>The reference of one version in both formats: the pages say the same.</summary>
public partial class TwinTests
{
    // Aliases in JSON don't list their type parameters; those of data are found in the types.
    private static readonly string[] s_generics = ["DeleteResponse", "DeleteResponseWithParent", "PaginatedResponse", "BatchResponse", "OperatorMap", "BaseFilterable"];

    [Fact]
    public void The_pages_in_JSON_say_what_those_in_MDX_say()
    {
        var mdx = Read("2.13.3", ".mdx");
        var json = Read("2.13.3-json", ".json");
        var richer = File.ReadLines(Path.Combine(Places.ReferenceV2, "..", "page-json", "aliases-with-more.2.13.3.tsv"))
            .Select(static line => line.Split('\t')[0])
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(mdx.Keys.Order(), json.Keys.Order());
        Assert.Empty(mdx.Keys.Where(static path => !IsOfNoUse(path)).Order(StringComparer.Ordinal)
            .SelectMany(path => Differences(mdx[path], json[path], richer.Contains(path)).Select(difference => path + ": " + difference)));
    }

    // What describes the official client itself.
    private static bool IsOfNoUse(string path) =>
        path.StartsWith("js_sdk/admin/types/", StringComparison.Ordinal)
        || (path.StartsWith("js_sdk/admin/", StringComparison.Ordinal) && path.Contains("/properties/", StringComparison.Ordinal)
            && !path.StartsWith("js_sdk/admin/Admin/", StringComparison.Ordinal));

    // An alias in JSON shows the members of types that its MDX only names.
    private static IEnumerable<string> Differences(Page mdx, Page json, bool isRicher)
    {
        var one = Lines(mdx).ToList();
        var other = Lines(json).ToList();
        return one.Except(other, StringComparer.Ordinal).Select(static line => "MDX alone: " + line)
            .Concat(isRicher ? [] : other.Except(one, StringComparer.Ordinal).Select(static line => "JSON alone: " + line));
    }

    private static IEnumerable<string> Lines(Page page)
    {
        yield return $"{page.Kind} {page.Title} {page.AccessorRoot} {page.Accessor} {page.ClassName}";
        yield return "alias " + (page.Alias is NamedType { Name: "object" } ? "none" : Shape(page.Alias));
        yield return "index " + Shape(page.IndexValue);
        if (page.Kind != PageKind.Alias || s_generics.Contains(page.Title))
        {
            yield return "parameters " + string.Join(",", page.TypeParameters);
        }

        var values = page.EnumMembers.Select(static member => member.Name + "=" + member.Value);
        foreach (var line in page.Members.SelectMany(member => Lines("", member, page.Kind == PageKind.Alias ? 2 : int.MaxValue)).Concat(values))
        {
            yield return line;
        }

        foreach (var method in page.Methods)
        {
            yield return $"method {method.Name} since {method.Since} flag {method.FeatureFlag} deprecated {method.Deprecated}";
            yield return $"method {method.Name} examples " + string.Join("\n", method.Examples.Select(static example => example.Caption + example.Code));
            yield return $"method {method.Name} calls " + string.Join(",", method.Accessors.Select(static call => call.Text));
            yield return $"method {method.Name}(" + string.Join(",", method.Parameters.Select(static parameter => parameter.Name)) + ")";
            foreach (var line in method.Parameters.Append(method.Returns!).SelectMany(entry => Lines(method.Name + ":", entry, int.MaxValue)))
            {
                yield return line;
            }
        }
    }

    // What is inlined below an alias is a level deeper in MDX; it has pages of its own.
    private static IEnumerable<string> Lines(string owner, PageEntry entry, int levels)
    {
        if (levels == 0)
        {
            yield break;
        }

        var name = owner + entry.Name;
        yield return $"{name}{(entry.Optional ? "?" : "")}: {Shape(entry.Type)} = {entry.DefaultValue} "
            + $"{entry.FeatureFlag} {entry.Since} {entry.Deprecated} {entry.Example} {TestDoc.Text(entry.Description)}";
        foreach (var line in entry.Children.SelectMany(child => Lines(name + ".", child, levels - 1)))
        {
            yield return line;
        }
    }

    // Links lead to the same pages by other ways.
    private static string Shape(TypeExpression? type) => Link().Replace(TypeText.Of(type), "");

    [GeneratedRegex(@"@[^<>,;(){}\s]*")]
    private static partial Regex Link();

    private static Dictionary<string, Page> Read(string version, string ending) =>
        ReferenceCorpus.PagesOfV2(version, ending).ToDictionary(
            static page => Path.GetDirectoryName(page.Path)!,
            page => ReferenceCorpus.ReadOfV2(version, page),
            StringComparer.Ordinal);
}
