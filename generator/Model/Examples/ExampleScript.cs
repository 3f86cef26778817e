namespace Medusa.Generator.Model.Examples;

/// <summary>An example of a page, written in TypeScript, as far as it can be put into C#: calls, and what they do with the results.</summary>
internal sealed record ExampleScript(EquatableArray<ExampleStatement> Statements);

/// <summary>A statement of an example.</summary>
internal abstract record ExampleStatement;

/// <summary>A call of the client.</summary>
/// <param name="Path">The names that it is reached by, the client's variable and the method too: <c>sdk.admin.product.list</c>.</param>
/// <param name="Result">What the result is called, or null where it isn't used.</param>
/// <param name="IsDeclared">The result's names hold for the rest of the example, and not for what follows in <c>then</c> alone.</param>
/// <param name="Then">What is done with the result.</param>
internal sealed record ExampleCall(
    EquatableArray<string> Path,
    EquatableArray<ExampleExpression> Arguments,
    ExampleBinding? Result,
    bool IsDeclared,
    EquatableArray<ExampleStatement> Then) : ExampleStatement;

/// <summary><c>console.log(…)</c>.</summary>
internal sealed record ExampleLog(EquatableArray<ExampleExpression> Values) : ExampleStatement;

/// <summary>What a result is called: one name for the whole, or names for some of its members.</summary>
/// <param name="Whole">The name of the whole, or null.</param>
internal sealed record ExampleBinding(string? Whole, EquatableArray<ExampleMemberBinding> Members);

/// <summary>A member of a result, and the name that it has in the example.</summary>
internal sealed record ExampleMemberBinding(string Member, string Name);
