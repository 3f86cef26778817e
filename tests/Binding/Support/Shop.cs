using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Binding.Tests.Support;

/// <summary>The reference of a shop that doesn't exist: a few pages, without the routes and corrections that the generator ships.</summary>
internal sealed class Shop
{
    public const string WidgetsPath = "/docs/AdminWidgetsResource.mdx";

    private readonly List<(string Path, string Text)> _pages = [];
    private readonly List<FactFile<Route>> _routes = [];
    private readonly List<FactFile<Correction>> _corrections = [];
    private readonly List<string> _methods = [];
    private Settings _settings = new("Shop", default);
    private Func<ApiProfile, ApiProfile> _profile = static profile => profile;

    /// <summary>A shop with the type <c>Widget</c>, which <c>admin.widgets.retrieve</c> returns.</summary>
    public static Shop OfWidget(params string[] members) => new Shop().Method("retrieve", ["id: string"], "@Widget").Type("Widget", members);

    /// <summary>Adds a page as it is.</summary>
    public Shop Page(string path, string text)
    {
        _pages.Add((path, text));
        return this;
    }

    /// <summary>Adds a page of a type with members.</summary>
    public Shop Type(string title, params string[] members) => TypeAt($"/docs/{title}.mdx", title, members);

    public Shop TypeAt(string path, string title, params string[] members) => Page(path, $"# {title}\n\n## Properties\n\n{Table(members)}\n");

    /// <summary>Adds a page of an alias.</summary>
    public Shop Alias(string title, string type, params string[] typeParameters) =>
        Page($"/docs/{title}.mdx", $"# {title}\n\n **{title}**: {Entry.Type(type)}\n{TypeParameters(typeParameters)}");

    /// <summary>Adds a page of a type with type parameters.</summary>
    public Shop Generic(string title, string[] typeParameters, params string[] members) =>
        Page($"/docs/{title}.mdx", $"# {title}\n{TypeParameters(typeParameters)}\n## Properties\n\n{Table(members)}\n");

    /// <summary>Adds a page of an enumeration.</summary>
    public Shop Enum(string title, params string[] members) =>
        Page($"/docs/{title}.mdx", $"# {title}\n\n## Enumeration Members\n\n{string.Join("\n___\n\n", members.Select(static m => $"#### {m}\n"))}");

    /// <summary>Adds a method to the resource <c>admin.widgets</c>.</summary>
    /// <param name="result">The type in the response's promise, or an entry.</param>
    public Shop Method(string name, string[] parameters, string result = "void", string more = "")
    {
        _methods.Add(MethodText(name, parameters, result, more));
        return this;
    }

    /// <summary>Adds a resource of its own.</summary>
    public Shop Resource(string title, string prose, string[] properties, params string[] methods) => Page(
        $"/docs/{title}.mdx",
        $"# {title}\n\n{prose}\n\n{(properties.Length == 0 ? "" : $"## Properties\n\n{Table(properties)}\n\n")}"
        + (methods.Length == 0 ? "" : $"## Methods\n\n{string.Join('\n', methods)}"));

    /// <summary>A method as a page of resources has it.</summary>
    public static string MethodText(string name, string[] parameters, string result = "void", string more = "") =>
        $"#### {name}\n\n{more}\n\n"
        + (parameters.Length == 0 ? "" : $"##### Parameters\n\n{Table(parameters)}\n\n")
        + (result.Length == 0 ? "" : $"##### Returns\n\n{Table([Entry.IsJson(result) ? result : $"ResponsePromise: ResponsePromise<{result}>"])}\n");

    /// <summary>A table of entries, each in a line of its own.</summary>
    public static string Table(params string[] entries) =>
        $"<ParameterTypes parameters={{[\n{string.Join(",\n", entries.Select(Entry.ToJson))}\n]}} />";

    public Shop Routes(params string[] lines)
    {
        _routes.Add(RoutesReader.Read($"/docs/shop{_routes.Count + 1}.routes", string.Join('\n', lines)));
        return this;
    }

    public Shop Corrections(params string[] lines)
    {
        _corrections.Add(CorrectionsReader.Read($"/docs/shop{_corrections.Count + 1}.corrections", string.Join('\n', lines)));
        return this;
    }

    /// <summary>Changes what is known of the API.</summary>
    public Shop Profile(Func<ApiProfile, ApiProfile> change)
    {
        _profile = change;
        return this;
    }

    /// <summary>Selects pages by their paths, so that their types are emitted though no method reaches them.</summary>
    public Shop Select(params string[] patterns)
    {
        _settings = _settings with { Types = patterns.ToEquatableArray() };
        return this;
    }

    public Shop With(Func<Settings, Settings> change)
    {
        _settings = change(_settings);
        return this;
    }

    public BoundShop Bind(bool withPlaces = false)
    {
        var pages = _methods.Count == 0
            ? _pages
            : [(WidgetsPath, $"# AdminWidgetsResource\n\nAt `medusa.admin.widgets`.\n\n## Methods\n\n{string.Join('\n', _methods)}"), .. _pages];
        var input = new BindingInput(
            pages.OrderBy(static p => p.Path, StringComparer.Ordinal)
                .Select(static p => PageReader.Read(p.Path, p.Text, TestContext.Current.CancellationToken))
                .ToEquatableArray(),
            ApiProfiles.All.Select(static p => p with { Routes = None<Route>(), Corrections = None<Correction>() }).Select(_profile)
                .ToEquatableArray(),
            _routes.ToEquatableArray(),
            _corrections.ToEquatableArray(),
            _settings)
        { WithPlaces = withPlaces };
        return new BoundShop(Binder.Bind(input, TestContext.Current.CancellationToken));
    }

    private static string TypeParameters(string[] names) => names.Length == 0
        ? ""
        : $"\n## Type Parameters\n\n{Table([.. names.Select(static n => n + ": object")])}\n";

    private static FactFile<T> None<T>()
        where T : IEquatable<T> => new("", default, default, default);
}
