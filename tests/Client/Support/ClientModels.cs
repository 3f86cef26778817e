using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;
using Medusa.Generator.Profiles;
using Medusa.Generator.Reading;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The client's model as the generator makes it, without the compiler around it.</summary>
internal static class ClientModels
{
    /// <summary>The client of the pages and routes among the files.</summary>
    public static ClientModel Of(IEnumerable<PageFile> files) => Of(files, ApiProfiles.All);

    public static ClientModel Of(IEnumerable<PageFile> files, FactFile<Route> routes) =>
        Of(files, ApiProfiles.All.Select(p => p with { Routes = routes }).ToEquatableArray());

    /// <summary>The client with the types of the pages whose paths match.</summary>
    public static ClientModel Of(IEnumerable<PageFile> files, string[] types) => Of(files, ApiProfiles.All, types);

    public static ClientModel Of(IEnumerable<PageFile> files, EquatableArray<ApiProfile> profiles, params string[] types) =>
        Binder.Bind(
            new BindingInput(
                Pages(files.Where(f => !IsRoutes(f))).ToEquatableArray(),
                profiles,
                files.Where(IsRoutes).Select(f => RoutesReader.Read(f.Path, f.Text, TestContext.Current.CancellationToken)).ToEquatableArray(),
                default,
                new Settings("Medusa", default) { Types = types.ToEquatableArray() }),
            TestContext.Current.CancellationToken);

    private static bool IsRoutes(PageFile file) => file.Path.EndsWith(".routes", StringComparison.Ordinal);

    public static IReadOnlyList<Page> Pages(IEnumerable<PageFile> files) =>
        [.. files.Select(f => PageReader.Read(f.Path, f.Text, TestContext.Current.CancellationToken))];
}
