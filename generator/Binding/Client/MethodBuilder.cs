using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Binding.Types;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Client;

/// <summary>Makes the models of methods: names, parameters, and what of the result a call looks for.</summary>
internal sealed class MethodBuilder(ApiProfile profile, TypeBinder types, CorrectionTable corrections, RecordMembers members, DocLinks links)
{
    private readonly PagingBuilder _paging = new(profile, types, members);

    public MethodModel Build(BoundMethod method, NameScope names)
    {
        var name = names.Take(method.Key, MethodNames.WithAsync(MethodNames.WordOf(method, corrections)));
        var parameters = Parameters(method);
        return new MethodModel(
            method.Key,
            name,
            method.Route.Verb,
            method.Kind == MethodKind.Custom ? method.Route.Path : RouteOf(method, parameters),
            method.Kind,
            links.Bind(method.Source.Description, method.Page),
            links.Bind(method.ResultDoc, method.Page),
            method.Source.Deprecated,
            default,
            MethodModel.InOrder(parameters),
            method.Result is null ? null : types.Named(method.Result),
            Token(method),
            method.Kind == MethodKind.Json ? _paging.Build(method, name, names) : null)
        {
            Flags = method.Route.Flags,
            QueryMembers = QueryMembers(method),
            SignsIn = method.Route.Flags.KeepsToken && profile.HasSignInResult,
            Sequence = method.Sequence,
            Since = method.Source.Since,
            FeatureFlag = method.Source.FeatureFlag,
            CustomRequestPrefix = method.Kind == MethodKind.Custom ? profile.CustomRequestPrefix : "",
        };
    }

    private List<ParameterModel> Parameters(BoundMethod method)
    {
        var taken = new UniqueNames(StringComparer.OrdinalIgnoreCase, ReservedNames.Parameters);
        var parameters = new List<ParameterModel>();
        foreach (var entry in method.PathParameters)
        {
            Add(ParameterRole.Path, entry.Name, entry, TypeModels.String, false);
        }

        if (method.Kind == MethodKind.Custom && parameters.Count == 0)
        {
            parameters.Add(new ParameterModel(ParameterRole.Path, taken.Take("path"), "path", TypeModels.String, false, Doc.Empty));
        }

        if (method.Subject is { } subject)
        {
            Add(ParameterRole.Subject, subject.Entry.Name, subject.Entry, types.Named(subject.Type), false);
        }

        if (method.Bearer is { } bearer)
        {
            Add(ParameterRole.Bearer, bearer.Name, bearer, TypeModels.String, bearer.Optional);
        }

        foreach (var value in method.QueryValues)
        {
            AddBound(ParameterRole.QueryValue, value);
        }

        if (method.Body is { } body)
        {
            AddBound(ParameterRole.Body, body);
        }

        if (method.Query is { } query)
        {
            AddBound(ParameterRole.Query, query);
        }

        if (method.Files is { } files)
        {
            // A part of a singular name holds one file.
            var part = method.Route.Flags.FilePart ?? files.Name;
            var isOne = method.Sequence == RequestSequence.ProductImport || Identifiers.Singular(part) == part;
            Add(ParameterRole.Files, isOne ? "file" : "files", files, isOne ? TypeModels.File : TypeModels.Files, false);
        }

        return parameters;

        void AddBound(ParameterRole role, BoundParameter bound) => Add(role, bound.Entry.Name, bound.Entry, types.Named(bound.Type), bound.Optional);

        void Add(ParameterRole role, string wireName, PageEntry entry, TypeModel type, bool optional) => parameters.Add(new ParameterModel(
            role, taken.Take(Identifiers.Camel(wireName)), wireName, type, optional, links.Bind(entry.Description, method.Page)));
    }

    private static string RouteOf(BoundMethod method, List<ParameterModel> parameters)
    {
        var names = new List<string>();
        foreach (var parameter in parameters)
        {
            if (parameter.Role == ParameterRole.Path)
            {
                names.Add(parameter.Name);
            }
        }

        return RouteTemplate.Fill(method.Route.Path, names);
    }

    private EquatableArray<QueryMember> QueryMembers(BoundMethod method)
    {
        var sentInQuery = new List<QueryMember>();
        foreach (var sent in method.Route.Flags.Query)
        {
            if (sent.Member is { } name && members.RecordOf(method.Body?.Type) is { } record && members.Find(record, name, _ => true) is { } member)
            {
                sentInQuery.Add(new QueryMember(sent.Name, member, types.Named(record.Record!.Members[members.Of(record).ByWireName[name]].Type)));
            }
        }

        return sentInQuery.ToEquatableArray();
    }

    private MemberReference? Token(BoundMethod method) =>
        method.Route.Flags.KeepsToken && members.RecordOf(method.Result) is { } record
            ? members.Find(record, profile.TokenMember, type => type == TypeModels.String)
            : null;
}
