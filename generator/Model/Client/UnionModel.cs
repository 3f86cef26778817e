using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Model.Client;

/// <summary>
/// A union of records that a string member tells apart: an abstract record; each case is a <see cref="RecordModel"/>
/// whose <see cref="RecordModel.Base"/> names it. A value that no case names is read as <see cref="UnknownCase"/>.
/// </summary>
/// <param name="Discriminator">The discriminator's name in JSON.</param>
internal sealed record UnionModel(
    string Namespace,
    string Name,
    string WireName,
    string Discriminator,
    Doc Doc,
    EquatableArray<UnionCaseModel> Cases,
    string UnknownCase)
    : ClientItem(Namespace, Name);

/// <summary>A case of a union: the discriminator's value, and the record's C# name.</summary>
internal sealed record UnionCaseModel(string Value, string TypeName);
