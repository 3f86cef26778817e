using Medusa.Generator.Model;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>The words of type expressions, each made once: many are compared with one that can be long.</summary>
internal sealed class ExpressionTexts
{
    private const int MaxInMessage = 200;
    private readonly Dictionary<TypeExpression, string> _texts = new(ReferenceComparer<TypeExpression>.Instance);

    public bool AreSame(TypeExpression one, TypeExpression other) => ReferenceEquals(one, other) || Of(one) == Of(other);

    /// <summary>The words for a message, which has no room for many.</summary>
    public string Shortened(TypeExpression expression)
    {
        var text = Of(expression);
        return text.Length <= MaxInMessage ? text : text.Substring(0, MaxInMessage) + "…";
    }

    private string Of(TypeExpression expression)
    {
        if (!_texts.TryGetValue(expression, out var text))
        {
            _texts.Add(expression, text = ExpressionText.Of(expression));
        }

        return text;
    }
}
