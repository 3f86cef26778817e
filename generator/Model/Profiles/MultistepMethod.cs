using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Model.Profiles;

/// <summary>A method of several requests.</summary>
internal sealed record MultistepMethod(string Key, RequestSequence Sequence);
