using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Naming;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Binding.Examples;

/// <summary>
/// Turns an example's statements into C#: its calls into calls of the client's methods, what it prints into what their results have.
/// </summary>
internal sealed class ScriptBinder(ClientMethods methods, ClientMethod own, NameBinder names, ValueBinder values, ExampleScope scope)
{
    /// <summary>The runtime's type of a log-in's result.</summary>
    public const string SignInResult = "MedusaSignInResult";

    private const string DefaultName = "response";

    /// <summary>Adds the statements in C#; whether all could be put into it.</summary>
    public bool Bind(EquatableArray<ExampleStatement> statements, List<CodeStatement> code)
    {
        foreach (var statement in statements)
        {
            var bound = statement switch
            {
                ExampleCall call => Call(call, code),
                ExampleLog log => Log(log, code),
                _ => false,
            };
            if (!bound)
            {
                return false;
            }
        }

        return true;
    }

    private bool Call(ExampleCall call, List<CodeStatement> code)
    {
        if (methods.Find(call.Path, own) is not { } method)
        {
            scope.Fail("it calls what the client doesn't have");
            return false;
        }

        if (new ArgumentBinder(methods.Profile, values, scope).Bind(call.Arguments, method) is not { } arguments)
        {
            return false;
        }

        var response = new ResponseVariable(scope, call.Result?.Whole ?? DefaultName);
        var then = new List<CodeStatement>();
        var isBound = Results(call, method.Model, response, then);
        if (isBound)
        {
            code.Add(new CodeCall(response.Name, method.Path, method.Model.Name, arguments.ToEquatableArray()));
            code.AddRange(then);
        }

        return isBound && scope.TrySpend(method.Path.Sum(static name => name.Length) + method.Model.Name.Length + 20);
    }

    // What the example calls the result holds for what is done with it; or where it is declared, from there on.
    private bool Results(ExampleCall call, MethodModel method, ResponseVariable response, List<CodeStatement> code)
    {
        var before = new List<(string Name, KnownValue? Value)>();
        foreach (var (name, value) in Named(call, method, response, code))
        {
            before.Add((name, scope.Set(name, value)));
        }

        var isBound = Bind(call.Then, code);
        for (var i = before.Count - 1; i >= 0 && !call.IsDeclared; i--)
        {
            scope.Set(before[i].Name, before[i].Value);
        }

        return isBound;
    }

    private IEnumerable<(string Name, KnownValue Value)> Named(
        ExampleCall call, MethodModel method, ResponseVariable response, List<CodeStatement> code)
    {
        if (call.Result is not { } result || ResultOf(method) is not var (type, nullable))
        {
            yield break;
        }

        if (result.Whole is { } whole)
        {
            yield return (whole, new KnownValue(response.Use(), type, nullable, nullable, response));
        }

        foreach (var part in result.Members)
        {
            var (member, name) = (part.Member, part.Name);

            // Looked at as a part of the variable, which is there only if the example uses the member.
            var isFound = names.Member(new KnownValue(new CodeName(""), type, nullable, nullable, response), member) is not null;
            if (isFound && call.IsDeclared
                && names.Member(new KnownValue(response.Use(), type, nullable, nullable, response), member) is { } value)
            {
                var variable = scope.Declare(name);
                code.Add(new CodeDeclaration(variable, value.Value!));
                yield return (name, new KnownValue(new CodeName(variable), value.Type, value.CanBeNull, value.CanBeNull, null));
            }
            else
            {
                yield return (name, new KnownValue(null, type, nullable, nullable, response) { Member = isFound ? member : null });
            }
        }
    }

    private static (TypeModel Type, bool Nullable)? ResultOf(MethodModel method) =>
        method.Kind == MethodKind.Custom ? (TypeModels.JsonNode, true)
        : method.SignsIn ? (new RecordType(SignInResult), false)
        : method.Result is { } result ? (result, result is PrimitiveType { Kind: PrimitiveKind.JsonNode or PrimitiveKind.JsonObject })
        : null;

    private bool Log(ExampleLog log, List<CodeStatement> code)
    {
        foreach (var expression in log.Values)
        {
            if (Printed(expression) is { } statement)
            {
                code.Add(statement);
            }

            if (scope.Why is not null)
            {
                return false;
            }
        }

        return true;
    }

    private CodeStatement? Printed(ExampleExpression expression)
    {
        switch (expression)
        {
            case ExampleString text:
                return scope.TrySpend(text.Value.Length) ? new CodePrint(new CodeText(text.Value)) : null;
            case ExampleTemplate template:
                return names.Template(template) is { } value ? new CodePrint(value) : null;
            case ExampleName or ExampleMember or ExampleItem:
                return Printed(expression, names.Resolve(expression));
            default:
                scope.Fail("it prints something else than a value");
                return null;
        }
    }

    private CodeStatement? Printed(ExampleExpression expression, KnownValue? known)
    {
        if (known is { Type: ListType })
        {
            return new CodePrintEach(known.Value!, scope.Declare(Identifiers.Singular(NameOf(expression))), known.CanBeNull);
        }

        if (known is not null)
        {
            return new CodePrint(known.Value!);
        }

        // What the documented type doesn't have: then the whole result is printed.
        if (RootOf(expression) is not { } root || scope.Find(root) is not { } unknown)
        {
            // Of a method without a result, or of a variable that is declared nowhere.
            return null;
        }

        return new CodePrint(unknown.Response is { } response ? response.Use() : unknown.Value!);
    }

    private static string NameOf(ExampleExpression expression) => expression switch
    {
        ExampleName name => name.Name,
        ExampleMember member => member.Name,
        _ => "item",
    };

    private static string? RootOf(ExampleExpression expression) => expression switch
    {
        ExampleName name => name.Name,
        ExampleMember member => RootOf(member.Target),
        ExampleItem item => RootOf(item.Target),
        _ => null,
    };
}
