using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Says in a member's documentation that a server refuses it.</summary>
internal static class RefusalText
{
    /// <summary>A sentence, as XML: <c>Medusa 2.13.3 refuses this parameter with 400 Bad Request.</c></summary>
    public static string Of(RefusalModel refusal)
    {
        var isOne = refusal.Versions.Count == 1;
        var part = refusal.Part == RequestPart.Query ? "parameter" : "member";
        var methods = refusal.Methods.IsEmpty ? "" : $" of {Listed(refusal.Methods.Select(XmlInlines.Code))}";
        var verb = isOne ? "refuses" : "refuse";
        return $"Medusa {Listed(refusal.Versions.Select(XmlInlines.Text))} {verb} this {part}{methods} with 400 Bad Request.";
    }

    private static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }
}
