using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Model.Profiles;

/// <summary>What an API has in place of an older one.</summary>
/// <param name="Name">The older API's <see cref="ApiProfile.Name"/>.</param>
/// <param name="Methods">The methods of the older one whose replacement no rule finds.</param>
/// <param name="Amounts">The members that are amounts of money in both, and differ in their unit.</param>
/// <param name="Notes">What changes for all callers, in Markdown.</param>
internal sealed record ReplacedApi(string Name, FactFile<Replacement> Methods, NameRule Amounts, EquatableArray<ReplacementNote> Notes);

/// <summary>What changes for all callers, in a paragraph under a title.</summary>
internal sealed record ReplacementNote(string Title, string Text);
