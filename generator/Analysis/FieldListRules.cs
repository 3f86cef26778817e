namespace Medusa.Generator.Analysis;

/// <summary>What the servers of an API make of lists of fields.</summary>
/// <param name="Entities">What they know beside what is documented.</param>
/// <param name="HasPrefixes">Whether prefixes change what is sent by default.</param>
/// <param name="AlwaysSent">Names of members that some responses have, whatever is asked for.</param>
internal sealed record FieldListRules(EntityFacts Entities, bool HasPrefixes, IReadOnlyCollection<string> AlwaysSent)
{
    /// <summary>Whether a member may be sent although nothing asks for it: a key, or what a route adds.</summary>
    public bool IsAlwaysSent(string name) => name == "id" || name.EndsWith("_id", StringComparison.Ordinal) || AlwaysSent.Contains(name);
}
