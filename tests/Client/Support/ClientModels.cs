using Medusa.Generator.Binding;
using Medusa.Generator.Model;
using Medusa.Generator.Reading;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>The client's model as the generator makes it, without the compiler around it.</summary>
internal static class ClientModels
{
    public static ClientModel Of(IEnumerable<PageFile> files) => Of(files, ShippedFacts.Routes);

    public static ClientModel Of(IEnumerable<PageFile> files, FactFile<Route> routes) =>
        Binder.Bind(
            new BindingInput(
                Pages(files).ToEquatableArray(),
                routes,
                default,
                ShippedFacts.Corrections,
                default,
                new Settings("Medusa", default)),
            TestContext.Current.CancellationToken);

    public static IReadOnlyList<Page> Pages(IEnumerable<PageFile> files) =>
        [.. files.Select(f => PageReader.Read(f.Path, f.Text, TestContext.Current.CancellationToken))];
}
