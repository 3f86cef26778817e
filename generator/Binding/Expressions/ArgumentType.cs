using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>What fills a generic parameter: bound where the argument is written, and put where the parameter stands.</summary>
internal sealed record ArgumentType(Span Span, TypeModel Type, bool Nullable) : TypeExpression(Span);
