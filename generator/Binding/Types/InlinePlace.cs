using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Where an inline type stands.</summary>
/// <param name="Depth">How many inline types stand in one another down to it.</param>
/// <param name="Member">The wire name of the member that it stands in.</param>
/// <param name="MemberName">What its name adds to its owner's.</param>
/// <param name="IsItem">It is one item of a list, and its name the singular of the member's.</param>
/// <param name="Origin">The documented type that it was made of, by reference.</param>
/// <param name="Form">Its member, its kind and the words of its type, which tell apart what is made of one origin.</param>
internal sealed record InlinePlace(int Depth, string Member, string MemberName, bool IsItem, TypeExpression? Origin, string Form);
