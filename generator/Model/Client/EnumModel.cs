using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>An enumeration of strings.</summary>
internal sealed record EnumModel(
    string Namespace,
    string Name,
    string WireName,
    Doc Doc,
    EquatableArray<EnumMemberModel> Members)
    : ClientItem(Namespace, Name);

/// <summary>A member of an enumeration.</summary>
internal sealed record EnumMemberModel(string Name, string Value, Doc Doc);
