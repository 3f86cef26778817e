using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Records;

/// <summary>A member of an emitted record.</summary>
/// <param name="Index">Where it stands among the members.</param>
/// <param name="Property">The property's identifier.</param>
/// <param name="Name">The field behind the property.</param>
/// <param name="Type">The type, without the mark of a nullable one.</param>
/// <param name="IsRequired">The property has the <c>required</c> modifier.</param>
internal sealed record RecordField(MemberModel Member, string Index, string Property, string Name, string Type, bool IsRequired);
