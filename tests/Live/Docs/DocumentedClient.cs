using Medusa.Generator;
using Medusa.Generator.Binding;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Reading;

namespace Medusa.Live.Tests.Docs;

/// <summary>What the pages say, as the generator understands them: methods by their official names, types by their C# names.</summary>
internal sealed class DocumentedClient
{
    private static readonly Lazy<EquatableArray<Page>> s_pages = new(() => DocumentedApi.Pages()
        .Select(file => PageReader.Read(file.Path, file.Text, CancellationToken.None))
        .ToEquatableArray());

    private static readonly Lazy<DocumentedClient> s_corrected = new(() => new DocumentedClient(DocumentedApi.Profile.Corrections.Items));

    // Types that no page defines must be known all the same; what was found out about single members must not.
    private static readonly Lazy<DocumentedClient> s_alone = new(() => new DocumentedClient(
        DocumentedApi.Profile.Corrections.Items.Where(correction => correction.Kind == CorrectionKind.Fallback).ToEquatableArray()));

    private readonly Dictionary<string, MethodModel> _methods;
    private readonly Dictionary<string, ClientItem> _types;

    private DocumentedClient(EquatableArray<Correction> corrections)
    {
        var client = Binder.Bind(
            new BindingInput(
                s_pages.Value,
                EquatableArray.Of(DocumentedApi.Profile with { Corrections = DocumentedApi.Profile.Corrections with { Items = corrections } }),
                default,
                default,
                new Settings("Medusa", default)),
            CancellationToken.None);
        Resources = [.. client.Items.OfType<ResourceModel>()];
        _methods = Resources.SelectMany(resource => resource.Methods).ToDictionary(method => method.Key, StringComparer.Ordinal);
        _types = client.Items.Where(item => item is RecordModel or UnionModel or EnumModel).ToDictionary(item => item.Name, StringComparer.Ordinal);
    }

    /// <summary>The client under test: the pages with the corrections that the generator brings.</summary>
    public static DocumentedClient Corrected => s_corrected.Value;

    /// <summary>The pages as they stand.</summary>
    public static DocumentedClient Alone => s_alone.Value;

    public IReadOnlyList<ResourceModel> Resources { get; }

    public IEnumerable<MethodModel> Methods => _methods.Values;

    public MethodModel Method(string key) => _methods[key];

    public ClientItem Type(string name) => _types[name];
}
