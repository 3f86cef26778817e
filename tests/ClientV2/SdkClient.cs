using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Generator.Model.Client;
using Medusa.Runtime;

namespace Medusa.Generator.ClientV2.Tests;

/// <summary>The client of the newest reference of the JS SDK: compiled, loaded, and called by the official names of its methods.</summary>
internal sealed class SdkClient
{
    private static readonly Lazy<SdkClient> s_newest = new(() => new SdkClient(SdkReference.Require(SdkReference.Newest)));
    private static readonly Lazy<SdkClient> s_later = new(() =>
        new SdkClient(SdkPages.WithMethodsOf(SdkReference.Require(SdkReference.NewestInJson), SdkReference.Later)));

    private readonly ClientModel _model;
    private readonly LoadedClient _loaded;
    private readonly SampleJson _samples;
    private readonly Dictionary<string, RecordModel> _records;

    private SdkClient(IReadOnlyList<PageFile> pages)
    {
        _model = ClientModels.Of(pages);
        _loaded = new LoadedClient(new GeneratorRun(pages).Output);
        _samples = new SampleJson(_model.Items);
        _records = _model.Items.OfType<RecordModel>().ToDictionary(r => r.Name);
        Methods = _model.Items.OfType<ResourceModel>().SelectMany(r => r.Methods).ToDictionary(m => m.Key);
    }

    public IReadOnlyDictionary<string, MethodModel> Methods { get; }

    /// <summary>The client, or the test is skipped where the reference is absent.</summary>
    public static SdkClient Require()
    {
        _ = SdkReference.Require(SdkReference.Newest);
        return s_newest.Value;
    }

    /// <summary>The client of pages in JSON that document the methods of a later version too.</summary>
    public static SdkClient RequireLater()
    {
        _ = SdkReference.Require(SdkReference.NewestInJson);
        _ = SdkReference.RequireRoutes(SdkReference.Later);
        return s_later.Value;
    }

    public MedusaClientBase Make(MedusaClientOptions options) => (MedusaClientBase)Activator.CreateInstance(_loaded.Type("MedusaClient"), options)!;

    /// <summary>Calls a method with a value for each of its parameters, or for those that must be given.</summary>
    public async Task CallAsync(MedusaClientBase client, MethodModel method, bool withOptional = true)
    {
        object resource = client;
        var words = method.Key.Split('.');
        foreach (var word in words[..^1])
        {
            var name = char.ToUpperInvariant(word[0]) + word[1..];
            resource = resource.GetType().GetProperty(name)!.GetValue(resource)!;
        }

        var call = resource.GetType().GetMethods()
            .First(m => m.Name == method.Name && m.GetParameters().Length == method.Parameters.Count + 2 && Takes(m, method));
        var parameters = call.GetParameters();
        var arguments = method.Parameters
            .Select((p, i) => p.Optional && !withOptional ? null : ValueOf(p, parameters[i].ParameterType))
            .Append(null).Append(TestContext.Current.CancellationToken);
        await (Task)call.Invoke(resource, [.. arguments])!;
    }

    /// <summary>The value of a text parameter.</summary>
    public static string TextOf(ParameterModel parameter) => "x-" + parameter.WireName;

    private static bool Takes(MethodInfo call, MethodModel method)
    {
        var files = call.GetParameters().FirstOrDefault(p => p.ParameterType == typeof(UploadFile));
        return method.Files is not { Type: ListType } || files is null;
    }

    private object? ValueOf(ParameterModel parameter, Type type)
    {
        if (parameter.Role == ParameterRole.Files)
        {
            var file = UploadFile.FromBytes("a,b"u8.ToArray(), "a.csv", "text/csv");
            return parameter.Type is ListType ? new[] { file } : file;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        return parameter.Type switch
        {
            // An address has no room for all members.
            RecordType record when parameter.Role == ParameterRole.Query =>
                JsonSerializer.Deserialize(Shortened(_records[record.Name]), target),
            RecordType record => JsonSerializer.Deserialize(_samples.Of(_records[record.Name]), target),
            PrimitiveType { Kind: PrimitiveKind.String } => TextOf(parameter),
            PrimitiveType { Kind: PrimitiveKind.JsonObject or PrimitiveKind.JsonNode } => new JsonObject { ["any"] = "value" },
            EnumType => Activator.CreateInstance(target, TextOf(parameter)),
            ListType { Item: RecordType item } => ListOf(_records[item.Name], target.GetGenericArguments()[0]),
            var other => throw new NotSupportedException($"{parameter.Name}: {other}"),
        };
    }

    private JsonObject Shortened(RecordModel query)
    {
        var member = query.Members.FirstOrDefault(m => m.Type is PrimitiveType { Kind: PrimitiveKind.String }) ?? query.Members[0];
        return new JsonObject { [member.WireName] = _samples.Of(query)[member.WireName]?.DeepClone() };
    }

    private IList ListOf(RecordModel record, Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(JsonSerializer.Deserialize(_samples.Of(record), item), 0);
        return list;
    }
}
