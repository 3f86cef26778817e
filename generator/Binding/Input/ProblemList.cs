using Medusa.Generator.Model;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Input;

/// <summary>Collects problems; one that is there already isn't added again.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _seen = [];

    public void Add(Problem problem)
    {
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    public void Add(string id, Page page, Span span, params string[] arguments) =>
        Add(id, page.Path, page.Lines, span, arguments);

    public void Add(string id, string path, EquatableArray<int> lines, Span span, params string[] arguments) =>
        Add(Problem.At(id, path, LineTable.PlaceOf(lines, span), arguments));

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();
}
