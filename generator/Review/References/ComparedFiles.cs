using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Review.References;

/// <summary>What <c>MedusaCompare</c> writes and reports.</summary>
internal sealed record ComparedFiles(EquatableArray<CommentFile> Files, EquatableArray<Problem> Problems)
{
    public static readonly ComparedFiles None = new(default, default);

    /// <param name="replacements">The project's files of replacements.</param>
    public static ComparedFiles Of(
        ComparedClients clients,
        IEnumerable<ApiProfile> profiles,
        IReadOnlyList<FactFile<Replacement>> replacements,
        CancellationToken cancellationToken)
    {
        var problems = replacements.SelectMany(file => file.Problems).Concat(Repeated(replacements, out var lines)).ToList();
        if (ComparedReference.Of(clients.Own, profiles) is not { } own)
        {
            return Nothing("the project has no reference pages that describe methods whose routes are known");
        }

        if (ComparedReference.Of(clients.Other, profiles) is not { } compared)
        {
            return Nothing(
                "the pages in the folder that MedusaOtherReference names describe no methods whose routes are known; name the folder of a client's "
                + "reference");
        }

        if (ReferenceComparison.Of(own, compared, lines, cancellationToken) is not { } comparison)
        {
            return Nothing($"nothing is known of how {own.Profile.Title} and {compared.Profile.Title} follow each other");
        }

        if (comparison.Replaced is not null)
        {
            problems.AddRange(replacements.SelectMany(file => Unknown(file, comparison)));
        }

        return new ComparedFiles(
            EquatableArray.Of(CommentFile.Of(ReferenceReport.FileName, ReferenceReport.Write(comparison))), problems.ToEquatableArray());

        ComparedFiles Nothing(string why)
        {
            problems.Add(new Problem(ProblemId.NoComparison, null, EquatableArray.Of(why)));
            return new ComparedFiles(default, problems.ToEquatableArray());
        }
    }

    // Of two lines of one method in different files, the first is used.
    private static List<Problem> Repeated(IReadOnlyList<FactFile<Replacement>> files, out IReadOnlyCollection<Replacement> lines)
    {
        var problems = new List<Problem>();
        var first = new Dictionary<string, Replacement>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var line in file.Items)
            {
                if (first.ContainsKey(line.Key))
                {
                    var place = LineTable.PlaceOf(file.Lines, line.KeySpan);
                    problems.Add(Problem.At(ProblemId.MalformedReplacement, file.Path, place, $"'{line.Key}' has a line already, in another file"));
                }
                else
                {
                    first.Add(line.Key, line);
                }
            }
        }

        lines = first.Values;
        return problems;
    }

    private static IEnumerable<Problem> Unknown(FactFile<Replacement> file, ReferenceComparison comparison)
    {
        foreach (var line in file.Items)
        {
            if (comparison.Before.FindMethod(line.Key) is null)
            {
                yield return At(line.Key, line.KeySpan, comparison.Before);
            }

            foreach (var method in line.By.Where(method => comparison.After.FindTarget(method.Key) is null))
            {
                yield return At(method.Key, method.Span, comparison.After);
            }
        }

        Problem At(string key, Span span, ComparedReference reference) =>
            Problem.At(ProblemId.UnknownReplacement, file.Path, LineTable.PlaceOf(file.Lines, span), key, reference.Profile.Title);
    }
}
