using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>The operators of queries, whose names begin with <c>$</c>.</summary>
internal static class OperatorNames
{
    private const string Equal = "$eq";

    /// <summary>Says whether an operator combines conditions, instead of comparing with a value.</summary>
    public static bool CombinesConditions(string name) => name is "$and" or "$or" or "$not";

    /// <summary>Says whether members are those of a filter: all are operators, and one of them compares with a value.</summary>
    public static bool Are(EquatableArray<PageEntry> members) =>
        members.Any(m => m.Name == Equal) && members.All(m => m.Name.Length > 1 && m.Name[0] == '$');
}
