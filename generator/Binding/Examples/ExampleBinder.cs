using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Binding.Examples;

/// <summary>Puts the examples of a client's methods into C#.</summary>
internal sealed class ExampleBinder(ClientTypes types, ClientMethods methods)
{
    /// <summary>The resource with its examples.</summary>
    public ResourceModel Bind(ResourceModel resource, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bound = new MethodModel[resource.Methods.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = Bind(resource.Methods[i]);
        }

        return resource with { Methods = EquatableArray.Of(bound) };
    }

    private MethodModel Bind(MethodModel model)
    {
        if (methods.Find(model.Key) is not { Documented.Source.Examples: { IsEmpty: false } examples } method)
        {
            return model;
        }

        var bound = new ExampleModel[examples.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = Bind(examples[i], method);
        }

        return model with { Examples = EquatableArray.Of(bound) };
    }

    private ExampleModel Bind(MethodExample example, ClientMethod method)
    {
        if (example.Script is null)
        {
            return Untranslated(example, example.Unread);
        }

        var scope = new ExampleScope(example.Code.Length);
        var names = new NameBinder(types, scope);
        var binder = new ScriptBinder(methods, method, names, new ValueBinder(types, names, scope), scope);
        var code = new List<CodeStatement>();
        return binder.Bind(example.Script.Statements, code) && scope.Why is null
            ? new ExampleModel(example.Caption, "", "", new ExampleCode(code.ToEquatableArray(), scope.Variables), null)
            : Untranslated(example, scope.Why);
    }

    private static ExampleModel Untranslated(MethodExample example, string? why) => new(example.Caption, example.Language, example.Code, null, why);
}
