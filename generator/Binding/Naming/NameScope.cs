using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Naming;

/// <summary>The names within one type, or of all types. A correction that gives a name which is already taken is reported.</summary>
internal sealed class NameScope(UniqueNames taken, CorrectionTable corrections, ProblemList problems)
{
    private Dictionary<string, string>? _renamed;

    /// <summary>The names within a type.</summary>
    /// <param name="type">The type's own name, which no member can have.</param>
    /// <param name="reserved">Names that can't be given.</param>
    public static NameScope Within(string type, HashSet<string> reserved, CorrectionTable corrections, ProblemList problems)
    {
        var names = new UniqueNames(StringComparer.Ordinal, reserved);
        names.Add(type);
        return new NameScope(names, corrections, problems);
    }

    /// <summary>Whether something has the name.</summary>
    public bool IsTaken(string name) => taken.Contains(name);

    /// <summary>The name of what no correction can rename: free of others, if need be by a number behind it.</summary>
    public string Take(string name) => taken.Take(name);

    /// <summary>The name where nothing has it yet, else with the lowest free number behind it.</summary>
    /// <param name="target">What corrections call that which is named.</param>
    public string Take(string target, string name)
    {
        var unique = taken.Take(name);
        var rename = corrections.RenameOf(target);
        if (unique == name)
        {
            if (rename is not null)
            {
                _renamed ??= new(taken.Comparer);
                _renamed.Add(name, target);
            }

            return unique;
        }

        // Either of the two may be the one that was renamed.
        rename ??= _renamed is not null && _renamed.TryGetValue(name, out var holder) ? corrections.RenameOf(holder) : null;
        if (rename is var (file, correction))
        {
            problems.Add(ProblemId.NameTaken, file.Path, file.Lines, correction.TargetSpan, correction.Target, name, unique);
        }

        return unique;
    }
}
