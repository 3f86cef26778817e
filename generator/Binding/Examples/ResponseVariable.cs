using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>The variable for the result of a call, which is there only if something uses it.</summary>
internal sealed class ResponseVariable(ExampleScope scope, string name)
{
    /// <summary>The variable's name, or null while nothing uses it.</summary>
    public string? Name { get; private set; }

    /// <summary>The variable, which is used from now on.</summary>
    public CodeName Use() => new(Name ??= scope.Declare(name));
}
