namespace Medusa.Generator.Model.Facts;

/// <summary>
/// A line of a <c>*.replacements</c> file, of a method of an older API:
/// <c>admin.collections.addProducts⇥admin.productCollection.updateProducts⇥Put the ids into add.</c>
/// </summary>
/// <param name="Key">The method of the older API, in the words of its official client.</param>
/// <param name="By">The methods of the newer API that do its work, in the order in which they are called; none if it is gone.</param>
/// <param name="Note">What its callers must know beyond that: of a method that is gone, the reason. Can be empty otherwise.</param>
internal sealed record Replacement(string Key, Span KeySpan, EquatableArray<ReplacingMethod> By, string Note, Span Span);

/// <summary>A method that does the work of another, in the words of its official client.</summary>
internal sealed record ReplacingMethod(string Key, Span Span);
