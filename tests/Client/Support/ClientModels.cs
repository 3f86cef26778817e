using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

/// <summary>
/// The client's model as the generator makes it, without the compiler around it. Of one list of pages it is made once: many tests look at
/// a whole reference.
/// </summary>
internal static class ClientModels
{
    private static readonly ConditionalWeakTable<IEnumerable<PageFile>, Made> s_made = [];

    /// <summary>The client of the pages and routes among the files.</summary>
    public static ClientModel Of(IReadOnlyList<PageFile> files) => Of(files, types: []);

    public static ClientModel Of(IReadOnlyList<PageFile> files, FactFile<Route> routes) =>
        Of(files, ApiProfiles.All.Select(p => p with { Routes = routes }).ToEquatableArray());

    /// <summary>The client with the types of the pages whose paths match.</summary>
    public static ClientModel Of(IReadOnlyList<PageFile> files, string[] types) =>
        s_made.GetOrCreateValue(files).Models.GetOrAdd(
            string.Join('|', types), _ => new Lazy<ClientModel>(() => Of(files, ApiProfiles.All, types))).Value;

    public static ClientModel Of(IReadOnlyList<PageFile> files, EquatableArray<ApiProfile> profiles, params string[] types) =>
        Binder.Bind(
            new BindingInput(
                Pages(files.Any(IsRoutes) ? [.. files.Where(f => !IsRoutes(f))] : files).ToEquatableArray(),
                profiles,
                files.Where(IsRoutes).Select(f => RoutesReader.Read(f.Path, f.Text, TestContext.Current.CancellationToken)).ToEquatableArray(),
                default,
                new Settings("Medusa", default) { Types = types.ToEquatableArray() }),
            TestContext.Current.CancellationToken);

    private static bool IsRoutes(PageFile file) => file.Path.EndsWith(".routes", StringComparison.Ordinal);

    public static IReadOnlyList<Page> Pages(IReadOnlyList<PageFile> files)
    {
        var made = s_made.GetOrCreateValue(files);
        lock (made)
        {
            return made.Pages ??= [.. files.Select(f => PageReader.Read(f.Path, f.Text, TestContext.Current.CancellationToken))];
        }
    }

    private sealed class Made
    {
        public IReadOnlyList<Page>? Pages { get; set; }

        public ConcurrentDictionary<string, Lazy<ClientModel>> Models { get; } = new(StringComparer.Ordinal);
    }
}
