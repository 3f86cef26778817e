using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Emitting.Resources;

/// <summary>Writes the method that sends the request.</summary>
internal sealed class CallEmitter(MethodParts parts, JsonCode json)
{
    private readonly CodeWriter _writer = parts.Writer;
    private readonly MethodModel _method = parts.Method;

    // What the call sends, a member of ApiArguments each.
    private IReadOnlyList<string> _members = [];

    /// <summary>Writes it.</summary>
    public void Emit()
    {
        _writer.Use(Usings.Tasks);
        var parameters = new Parameters();
        var added = _method.Parameters.Select(p => new CallParameter(p, parts.Add(parameters, p))).ToList();
        var step = _method.Sequence == RequestSequence.Single ? "" : parameters.Local("step");
        var arguments = new CallArguments(parts, json, parameters, step);
        _members = arguments.Of(added);
        var (options, cancellationToken) = parameters.Call();
        var (send, values) = Send(options, cancellationToken);
        var @checked = added.Where(p => !p.Model.Optional && IsChecked(p.Model)).Select(p => p.Name).ToList();

        parts.Document(parameters, _method.Doc, _method.Examples);
        var isAsync = _method.Token is not null || _method.Sequence != RequestSequence.Single;
        var head = $"public virtual {(isAsync ? "async " : "")}Task{parts.TaskResult()} {parts.Name}";
        if (!isAsync && @checked.Count == 0)
        {
            parameters.Signature(_writer, head, " =>");
            _writer.In();
            EmitSend("", send, values, ";");
            _writer.Out();
            return;
        }

        parameters.Signature(_writer, head, "");
        _writer.Open();
        foreach (var name in @checked)
        {
            _writer.Use(Usings.System).Line($"ArgumentNullException.ThrowIfNull({name});");
        }

        switch (_method.Sequence)
        {
            case RequestSequence.PaymentSession:
                var cart = added.First(p => p.Model.Role == ParameterRole.Subject).Name;
                EmitSend(
                    $"var {step} = await ",
                    "MultistepRequests.PaymentCollectionAsync",
                    ["Transport", cart, options, cancellationToken],
                    ".ConfigureAwait(false);");
                break;
            case RequestSequence.ProductImport:
                var file = added.First(p => p.Model.Role == ParameterRole.Files).Name;
                EmitSend(
                    $"var {step} = await ",
                    "MultistepRequests.UploadImportAsync",
                    ["Transport", file, arguments.QueryOfStep ?? "null", options, cancellationToken],
                    ".ConfigureAwait(false);");
                break;
        }

        if (_method.Token is { } member)
        {
            var (answer, token) = (parameters.Local("result"), parameters.Local("token"));
            EmitSend($"{parts.ResultType()} {answer} = await ", send, values, ".ConfigureAwait(false);");
            _writer.Line($"if ({answer}.{CSharpText.Identifier(member.Name)} is {{ Length: > 0 }} {token})")
                .Open()
                .Line($"KeepToken({parts.Operation}, {token});")
                .Close()
                .Blank()
                .Line($"return {answer};");
        }
        else
        {
            var start = !isAsync ? "return " : parts.TaskResult().Length == 0 ? "await " : "return await ";
            EmitSend(start, send, values, isAsync ? ".ConfigureAwait(false);" : ";");
        }

        _writer.Close();
    }

    // The method of the base to call, and its arguments.
    private (string Method, string[] Arguments) Send(string options, string cancellationToken)
    {
        var arguments = _members.Count == 0 ? "default" : $"new ApiArguments {{ {string.Join(", ", _members)} }}";
        if (_method.Flags.ForgetsToken)
        {
            return ("LogOutAsync", [parts.Operation, options, cancellationToken]);
        }

        if (_method.SignsIn)
        {
            return ("SendSignInAsync", [parts.Operation, arguments, options, cancellationToken]);
        }

        switch (_method.Result)
        {
            case null:
                return ("SendAsync", [parts.Operation, arguments, options, cancellationToken]);
            case RecordType record:
                return ($"SendAsync<{CSharpText.Identifier(record.Name)}>", [parts.Operation, arguments, options, cancellationToken]);
            case { } node when TypeForms.IsJson(node):
                return ("SendForJsonAsync", [parts.Operation, arguments, options, cancellationToken]);
            case { } value when TypeForms.IsStruct(value):
                return (
                    $"SendValueAsync<{TypeNames.Of(value, _writer)}>",
                    [parts.Operation, arguments, json.Reader(value, nullable: true), options, cancellationToken]);
            case { } other:
                return (
                    $"SendAsync<{TypeNames.Of(other, _writer)}>",
                    [parts.Operation, arguments, json.Reader(other, nullable: false), options, cancellationToken]);
        }
    }

    private void EmitSend(string before, string send, string[] arguments, string after)
    {
        var line = $"{before}{send}({string.Join(", ", arguments)}){after}";
        if (_writer.Column + line.Length <= CodeWriter.LineWidth)
        {
            _writer.Line(line);
            return;
        }

        _writer.Line($"{before}{send}(").In();
        for (var i = 0; i < arguments.Length; i++)
        {
            var end = i < arguments.Length - 1 ? "," : ")" + after;
            if (arguments[i].StartsWith("new ApiArguments", StringComparison.Ordinal)
                && _writer.Column + arguments[i].Length + end.Length > CodeWriter.LongestLine)
            {
                EmitArguments(end);
            }
            else
            {
                _writer.Line(arguments[i] + end);
            }
        }

        _writer.Out();
    }

    private void EmitArguments(string end)
    {
        _writer.Line("new ApiArguments").Line("{").In();
        foreach (var part in _members)
        {
            _writer.Line(part + ",");
        }

        _writer.Out().Line("}" + end);
    }

    // The runtime checks the values of the path.
    private static bool IsChecked(ParameterModel parameter) =>
        parameter.Role != ParameterRole.Path && !TypeForms.IsStruct(parameter.Type)
            && parameter.Type is not PrimitiveType { Kind: PrimitiveKind.String };
}
