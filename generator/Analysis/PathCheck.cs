using System.Collections.Immutable;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;

namespace Medusa.Generator.Analysis;

/// <summary>Looks up each name of a path, beginning with the records that a method responds with.</summary>
internal sealed class PathCheck(ClientSymbols symbols, EntityFacts facts, KnownFields known)
{
    /// <summary>What is wrong with an item of a list, or null.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">The list that it is in.</param>
    /// <param name="responses">The records that the list's fields are of.</param>
    public FieldFinding? Check(FieldItem item, ConstantText text, ImmutableArray<INamedTypeSymbol> responses)
    {
        IReadOnlyCollection<INamedTypeSymbol> records = responses;
        for (var start = 0; records.Count > 0;)
        {
            var end = item.Path.IndexOf('.', start);
            end = end < 0 ? item.Path.Length : end;
            var name = item.Path.Substring(start, end - start);
            if (name is "*" or "" || records.Any(record => known.Has(item.Path.Substring(0, end), record.Name, name)))
            {
                return null;
            }

            var (step, below) = Step(records, name);
            if (step == StepResult.Unknown)
            {
                return Unknown(records, name, text.LocationOf(item.PathStart + start, name.Length));
            }

            if (step == StepResult.Open || end == item.Path.Length)
            {
                return null;
            }

            if (below.Count == 0)
            {
                // A value has no fields.
                var rest = item.Path.Substring(end + 1);
                return rest is "*" or "" ? null : OfValue(name, rest, text.LocationOf(item.PathStart + end + 1, rest.Length));
            }

            (records, start) = (below, end + 1);
        }

        return null;
    }

    /// <summary>The names that can stand behind a path, or none where nothing is known of it.</summary>
    /// <param name="path">The path up to a dot; empty at the beginning.</param>
    /// <param name="responses">The records that the list's fields are of.</param>
    public IEnumerable<string> NamesAt(string path, ImmutableArray<INamedTypeSymbol> responses)
    {
        IReadOnlyCollection<INamedTypeSymbol> records = responses;
        foreach (var name in path.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            (var step, records) = Step(records, name);
            if (step != StepResult.Known)
            {
                return [];
            }
        }

        return records.SelectMany(NamesOf).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a field of one of the records is a relation: whether it has fields of its own.</summary>
    public bool IsRelation(string path, ImmutableArray<INamedTypeSymbol> responses) => NamesAt(path, responses).Any();

    private (StepResult Result, IReadOnlyCollection<INamedTypeSymbol> Below) Step(IReadOnlyCollection<INamedTypeSymbol> records, string name)
    {
        var below = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var isKnown = false;
        foreach (var record in records)
        {
            var members = symbols.MembersOf(record);
            if (members.IsEmpty)
            {
                return (StepResult.Open, below);
            }

            if (members.TryGetValue(name, out var property))
            {
                isKnown = true;
                if (!symbols.IsClosed(property.Type, below))
                {
                    return (StepResult.Open, below);
                }
            }
            else if (facts.Has(record.Name, name, members.ContainsKey))
            {
                // What lies below isn't known.
                return (StepResult.Open, below);
            }
        }

        return (isKnown ? StepResult.Known : StepResult.Unknown, below);
    }

    private IEnumerable<string> NamesOf(INamedTypeSymbol record) => symbols.MembersOf(record).Keys.Concat(facts.Of(record.Name));

    private FieldFinding Unknown(IReadOnlyCollection<INamedTypeSymbol> records, string name, Location where)
    {
        var nearest = NameSimilarity.Nearest(name, records.SelectMany(NamesOf).Distinct(StringComparer.Ordinal));
        var types = string.Join("' or '", records.Select(r => r.Name).OrderBy(n => n, StringComparer.Ordinal));
        return new FieldFinding(
            ProblemId.UnknownField,
            where,
            EquatableArray.Of(name, types, nearest is null ? "" : $" Did you mean '{nearest}'?"),
            nearest);
    }

    private static FieldFinding OfValue(string name, string rest, Location where) =>
        new(ProblemId.UnknownField, where, EquatableArray.Of(rest, name, $" '{name}' is a value without fields."));

    private enum StepResult
    {
        Known,
        Unknown,
        Open,
    }
}
