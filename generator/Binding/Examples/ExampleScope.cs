using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>The names of an example, how long it may become, and why it can't be put into C#.</summary>
internal sealed class ExampleScope(int length)
{
    // Members that a request must have are added where the example lacks them, so that C# can be longer than what it is made of.
    private const int Factor = 16;
    private const int Floor = 1_000;

    // An example stands in an asynchronous method, where 'await' is no name.
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal) { ExampleCode.Client, "await" };

    private readonly UniqueNames _names = new(StringComparer.Ordinal, s_reserved);
    private readonly Dictionary<string, KnownValue> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, TypeModel), CodeName> _free = [];
    private readonly List<CodeVariable> _variables = [];
    private long _allowance = Floor + ((long)Factor * length);

    /// <summary>The variables that the example uses and doesn't declare.</summary>
    public EquatableArray<CodeVariable> Variables => _variables.ToEquatableArray();

    /// <summary>Why the example can't be put into C#, or null.</summary>
    public string? Why { get; private set; }

    /// <summary>Says why the example can't be put into C#; the first reason counts.</summary>
    public CodeValue? Fail(string why)
    {
        Why ??= why;
        return null;
    }

    /// <summary>Spends a part of what the example may become; whether so much is left.</summary>
    public bool TrySpend(int characters)
    {
        _allowance -= characters;
        if (_allowance < 0)
        {
            Fail("it would become too long");
        }

        return _allowance >= 0;
    }

    /// <summary>A name for a variable that the example declares in C#.</summary>
    public string Declare(string name) => _names.Take(Identifiers.Camel(name));

    /// <summary>What a name of the example stands for, or null for a variable that it expects.</summary>
    public KnownValue? Find(string name) => _known.TryGetValue(name, out var value) ? value : null;

    /// <summary>Gives a name of the example a meaning; gives the one that it had.</summary>
    public KnownValue? Set(string name, KnownValue? value)
    {
        var before = Find(name);
        if (value is null)
        {
            _known.Remove(name);
        }
        else
        {
            _known[name] = value;
        }

        return before;
    }

    /// <summary>A variable that the example expects: the same one for the same name and type.</summary>
    public CodeValue? Expect(string name, TypeModel type)
    {
        if (!_free.TryGetValue((name, type), out var variable))
        {
            _free.Add((name, type), variable = new CodeName(Declare(name)));
            _variables.Add(new CodeVariable(variable.Name, type));
        }

        return TrySpend(variable.Name.Length) ? variable : null;
    }
}
