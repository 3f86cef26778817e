using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Model.Client;

/// <summary>Requests that a server refuses because they have a member which the pages document.</summary>
/// <param name="Part">Where the member is.</param>
/// <param name="Versions">The versions of Medusa: <c>2.13.3</c>.</param>
/// <param name="Methods">The official names of the methods; empty where it is every method that sends the record.</param>
internal sealed record RefusalModel(RequestPart Part, EquatableArray<string> Versions, EquatableArray<string> Methods);
