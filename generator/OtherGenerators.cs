using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator;

/// <summary>
/// Says which other generators of the project can't see the client. A generator sees the code that is written, and none that another one
/// adds: a type of the client is one that doesn't exist.
/// </summary>
internal static class OtherGenerators
{
    private const int MostNames = 3;

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Http.RequestDelegateGenerator"] = "The request delegate generator of ASP.NET Core",
        ["Microsoft.Extensions.Configuration.Binder.SourceGeneration"] = "The configuration binding generator",
    };

    public static EquatableArray<Problem> Problems(ProjectClient client, EquatableArray<SerializerContext> contexts)
    {
        var generators = client.Settings.OtherGenerators;
        if (!client.IsEmitted || (generators.IsEmpty && contexts.IsEmpty))
        {
            return default;
        }

        var problems = new List<Problem>();
        foreach (var file in generators)
        {
            if (s_names.TryGetValue(file, out var name))
            {
                problems.Add(ProblemOf(null, name, "the client"));
            }
        }

        var emitted = new HashSet<string>(client.Model.Items.Select(static item => item.Name), StringComparer.Ordinal);
        foreach (var context in contexts)
        {
            var types = context.UnknownTypes.Where(emitted.Contains).ToList();
            if (types.Count > 0)
            {
                problems.Add(ProblemOf(context.Where, "The source generator of System.Text.Json", List(types)));
            }
        }

        return problems.ToEquatableArray();
    }

    private static Problem ProblemOf(FilePlace? where, string generator, string unseen) =>
        new(ProblemId.UnseenClient, where, EquatableArray.Of(generator, unseen));

    private static string List(List<string> types)
    {
        var names = string.Join(", ", types.Take(MostNames).Select(static type => $"'{type}'"));
        return types.Count <= MostNames
            ? names
            : $"{names} and {(types.Count - MostNames).ToString(System.Globalization.CultureInfo.InvariantCulture)} more types of the client";
    }
}
