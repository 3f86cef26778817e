using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Types;

/// <summary>Bounds what types of the pages can grow into, and reports where they go beyond.</summary>
internal sealed class TypeLimits(TypeContext context)
{
    // The first so many places that go beyond a limit are reported; pages with more are broken as a whole.
    private const int MaxReports = 100;

    private readonly HashSet<string> _overspent = new(StringComparer.Ordinal);
    private int _beyond;

    public OutputCost Cost { get; } = new();

    // The members that fit into the output limit. If some don't, that is reported, and their data is kept in AdditionalProperties.
    public List<MemberSource> Afford(IEnumerable<MemberSource> sources, Scope scope, Span span)
    {
        var affordable = new List<MemberSource>();
        foreach (var source in sources)
        {
            if (!Spend(Cost.Of(source.Entry), scope, span))
            {
                break;
            }

            affordable.Add(source);
        }

        return affordable;
    }

    public bool Spend(long characters, Scope scope, Span span)
    {
        var path = scope.Page?.Path ?? scope.File?.Path ?? "";
        if (context.Guard.TrySpend(path, characters))
        {
            return true;
        }

        // The first place of a page that overspends stands for all others.
        if (_overspent.Add(path))
        {
            Beyond("what is made of the types of the page by joining and repeating them", OutputCost.Limit, span, scope);
        }

        return false;
    }

    public Bound Beyond(string what, string limit, Span span, Scope scope)
    {
        if (_beyond++ >= MaxReports)
        {
            return new Bound(TypeModels.JsonNode, true);
        }

        if (scope.Page is { } page)
        {
            context.Problems.Add(ProblemId.LimitExceeded, page, span, what, limit);
        }
        else if (scope.File is { } file)
        {
            context.Problems.Add(ProblemId.LimitExceeded, file.Path, file.Lines, span, what, limit);
        }

        return new Bound(TypeModels.JsonNode, true);
    }
}
