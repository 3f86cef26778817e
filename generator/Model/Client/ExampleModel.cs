namespace Medusa.Generator.Model.Client;

/// <summary>An example of a method.</summary>
/// <param name="Caption">The sentence before it; may be empty.</param>
/// <param name="Language">The language that the page names; empty where the example is in C#.</param>
/// <param name="Source">The page's code to the letter; empty where the example is in C#.</param>
/// <param name="Code">The example in C#, or null where it stays as the page has it.</param>
/// <param name="Untranslated">Why it stays, a phrase; or null.</param>
internal sealed record ExampleModel(string Caption, string Language, string Source, ExampleCode? Code, string? Untranslated);

/// <summary>An example in C#.</summary>
/// <param name="Statements">What it does.</param>
/// <param name="Variables">The variables that it uses and doesn't declare, in the order of their first use.</param>
internal sealed record ExampleCode(EquatableArray<CodeStatement> Statements, EquatableArray<CodeVariable> Variables)
{
    /// <summary>The variable that holds the client.</summary>
    public const string Client = "medusa";
}

/// <summary>A variable that an example expects.</summary>
internal sealed record CodeVariable(string Name, TypeModel Type);

/// <summary>A statement in C#.</summary>
internal abstract record CodeStatement;

/// <summary><c>var response = await medusa.Admin.Product.ListAsync(…);</c></summary>
/// <param name="Variable">The variable for the result, or null where nothing uses it.</param>
/// <param name="Path">The properties by which the resource is reached.</param>
internal sealed record CodeCall(
    string? Variable, EquatableArray<string> Path, string Method, EquatableArray<CodeArgument> Arguments) : CodeStatement;

/// <summary>An argument, with the parameter's name where those before it are left out.</summary>
internal sealed record CodeArgument(string? Name, CodeValue Value);

/// <summary><c>var product = response.Product;</c></summary>
internal sealed record CodeDeclaration(string Name, CodeValue Value) : CodeStatement;

/// <summary><c>Console.WriteLine(…);</c></summary>
internal sealed record CodePrint(CodeValue Value) : CodeStatement;

/// <summary><c>foreach (var product in response.Products) { Console.WriteLine(product); }</c></summary>
/// <param name="Item">The loop's variable.</param>
/// <param name="Nullable">The list can be null.</param>
internal sealed record CodePrintEach(CodeValue List, string Item, bool Nullable) : CodeStatement;
