using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Profiles;
using Medusa.Generator.Review.References;

namespace Medusa.Generator.Review.Tests;

/// <summary>A client of a few methods and records, without pages.</summary>
internal sealed class SmallClient(string api)
{
    private readonly List<MethodModel> _methods = [];
    private readonly List<ClientItem> _types = [];

    public static SmallClient V1() => new("V1");

    public static SmallClient V2() => new("V2");

    /// <param name="route">Verb and path.</param>
    /// <param name="result">The record of the result; none for <c>void</c>.</param>
    public SmallClient Method(string key, string route, string result = "", string query = "", bool deprecated = false, MethodKind kind = MethodKind.Json)
    {
        var words = route.Split(' ');
        _methods.Add(new MethodModel(
            key,
            "CallAsync",
            words[0],
            words[1],
            kind,
            Doc.Empty,
            Doc.Empty,
            deprecated ? "Use another." : null,
            default,
            query.Length == 0
                ? default
                : EquatableArray.Of(new ParameterModel(ParameterRole.Query, "query", "query", new RecordType(query), true, Doc.Empty)),
            result.Length == 0 ? null : new RecordType(result),
            null,
            null));
        return this;
    }

    public SmallClient Record(string name, params (string WireName, TypeModel Type)[] members)
    {
        _types.Add(new RecordModel(
            "Medusa",
            name,
            name,
            Doc.Empty,
            RecordRoles.Response,
            members.Select(m => new MemberModel(m.WireName, m.WireName, m.Type, false, false, false, false, "", null, null, Doc.Empty)).ToEquatableArray(),
            null));
        return this;
    }

    public SmallClient Enum(string name, params string[] values)
    {
        _types.Add(new EnumModel("Medusa", name, name, Doc.Empty, values.Select(v => new EnumMemberModel(v, v, Doc.Empty)).ToEquatableArray()));
        return this;
    }

    public ClientModel Model()
    {
        IEnumerable<ClientItem> resources = _methods
            .GroupBy(method => ComparedReference.ResourceOf(method.Key))
            .Select(group => new ResourceModel("Medusa", group.Key.Replace('.', '_'), group.Key, Doc.Empty, default, group.ToEquatableArray()));
        return new ClientModel(
            resources.Concat(_types).Append(new ClientRoot("Medusa", ClientRoot.ClassName, api, default)).ToEquatableArray(),
            default,
            default);
    }

    public ComparedReference Reference()
    {
        var reference = ComparedReference.Of(Model(), ApiProfiles.All);
        Assert.NotNull(reference);
        return reference;
    }

    public ReferenceComparison To(SmallClient other, params Replacement[] lines)
    {
        var comparison = ReferenceComparison.Of(Reference(), other.Reference(), lines, TestContext.Current.CancellationToken);
        Assert.NotNull(comparison);
        return comparison;
    }

    public static TypeModel ScalarOf(PrimitiveKind kind) => new PrimitiveType(kind);

    public static TypeModel RecordOf(string name) => new RecordType(name);

    public static TypeModel ListOf(string record) => new ListType(new RecordType(record), false);
}
