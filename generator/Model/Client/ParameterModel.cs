using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The C# name, not escaped if it is a keyword.</param>
/// <param name="WireName">As documented.</param>
/// <param name="Optional">May be left out.</param>
internal sealed record ParameterModel(ParameterRole Role, string Name, string WireName, TypeModel Type, bool Optional, Doc Doc);

/// <summary>What a parameter is for, in the order of a signature.</summary>
internal enum ParameterRole
{
    /// <summary>Fills a placeholder of the route.</summary>
    Path,

    /// <summary>The files of an upload.</summary>
    Files,

    /// <summary>What the request is about, where it isn't sent itself.</summary>
    Subject,

    /// <summary>The payload.</summary>
    Body,

    /// <summary>The token of this request.</summary>
    Bearer,

    /// <summary>A single value of the query.</summary>
    QueryValue,

    /// <summary>The query.</summary>
    Query,
}
