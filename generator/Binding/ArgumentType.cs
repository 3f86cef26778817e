using Medusa.Generator.Model;

namespace Medusa.Generator.Binding;

/// <summary>What fills a generic parameter: bound where the argument is written, and put where the parameter stands.</summary>
internal sealed record ArgumentType(Span Span, TypeModel Type, bool Nullable) : TypeExpression(Span);
