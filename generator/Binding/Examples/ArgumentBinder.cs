using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Examples;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Binding.Examples;

/// <summary>Turns a call's arguments, which are in the documented order, into those of the method.</summary>
internal sealed class ArgumentBinder(ApiProfile profile, ValueBinder values, ExampleScope scope)
{
    /// <summary>The arguments; null where they can't be put into C#.</summary>
    public List<CodeArgument>? Bind(EquatableArray<ExampleExpression> arguments, ClientMethod method)
    {
        var documented = method.Documented.Source.Parameters;
        var given = new CodeValue?[method.Model.Parameters.Count];
        CodeValue? options = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (IsLeftOut(argument))
            {
                continue;
            }

            if (i >= documented.Count)
            {
                scope.Fail("it gives more arguments than the method takes");
                return null;
            }

            if (profile.Ignores(documented[i]))
            {
                options = Options(argument);
            }
            else if (Find(documented[i], method) is not (>= 0 and var at))
            {
                scope.Fail("it gives an argument that the method doesn't take");
            }
            else if (Value(argument, method.Model.Parameters[at]) is { } value)
            {
                given[at] = value;
            }

            if (scope.Why is not null)
            {
                return null;
            }
        }

        return InOrder(method.Model, given, options);
    }

    private static bool IsLeftOut(ExampleExpression argument) => argument is ExampleNull or ExampleObject { Properties.IsEmpty: true };

    // Where among the method's parameters the documented one is; -1 where it is none of them.
    private static int Find(PageEntry documented, ClientMethod method)
    {
        if (method.Model.Kind == MethodKind.Custom && method.Documented.Query?.Entry == documented)
        {
            return -1;
        }

        var isFiles = method.Documented.Files == documented;
        var parameters = method.Model.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if ((parameters[i].Role == ParameterRole.Files) == isFiles && (isFiles || parameters[i].WireName == documented.Name))
            {
                return i;
            }
        }

        return -1;
    }

    private CodeValue? Value(ExampleExpression argument, ParameterModel parameter)
    {
        // The official client takes files as a member of an object.
        if (parameter.Role == ParameterRole.Files && argument is ExampleObject { Properties: [var only] })
        {
            argument = only.Value;
        }

        return parameter.Role == ParameterRole.Files && argument is ExampleName name
            ? scope.Expect(name.Name, TypeModels.File)
            : values.Convert(argument, parameter.Type, parameter.Optional);
    }

    private CodeNew? Options(ExampleExpression argument)
    {
        var headers = values.Convert(argument, new MapType(TypeModels.String, NullableValues: true), nullable: false);
        return headers is null ? null : new CodeNew(new RecordType("MedusaRequestOptions"), EquatableArray.Of(new CodeMember("Headers", headers)));
    }

    // Behind a parameter that is left out, arguments bear the names of their parameters.
    private List<CodeArgument>? InOrder(MethodModel method, CodeValue?[] given, CodeValue? options)
    {
        var arguments = new List<CodeArgument>();
        var isNamed = false;
        for (var i = 0; i < given.Length; i++)
        {
            var parameter = method.Parameters[i];
            var value = given[i];
            if (value is null)
            {
                if (parameter.Optional)
                {
                    isNamed = true;
                    continue;
                }

                if (method.Kind == MethodKind.Custom && parameter.Role == ParameterRole.Query)
                {
                    continue;
                }

                value = values.Empty(parameter);
                if (value is null)
                {
                    return null;
                }
            }

            arguments.Add(new CodeArgument(isNamed ? parameter.Name : null, value));
        }

        if (options is not null)
        {
            arguments.Add(new CodeArgument("options", options));
        }

        return arguments;
    }
}
