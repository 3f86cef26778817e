using System.Text;
using Medusa.Generator.Model;
using Medusa.Generator.Reading;

namespace Medusa.Generator;

/// <summary>The facts inside the generator: read once, kept for the life of the compiler's process.</summary>
internal static class ShippedFacts
{
    private static readonly Lazy<FactFile<Route>> s_routes = new(() => RoutesReader.Read("medusa.routes", Load("medusa.routes")));
    private static readonly Lazy<FactFile<Correction>> s_corrections = new(() => CorrectionsReader.Read("medusa.corrections", Load("medusa.corrections")));

    public static FactFile<Route> Routes => s_routes.Value;

    public static FactFile<Correction> Corrections => s_corrections.Value;

    private static string Load(string name)
    {
        using var stream = typeof(ShippedFacts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' isn't in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
