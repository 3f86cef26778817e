using System.Text;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Reading.Facts;

namespace Medusa.Generator.Profiles;

/// <summary>Reads the facts inside the generator.</summary>
internal static class ShippedFacts
{
    public static FactFile<Route> Routes(string name) => RoutesReader.Read(name, Load(name));

    public static FactFile<Correction> Corrections(string name) => CorrectionsReader.Read(name, Load(name));

    public static EquatableArray<Refusal> Refusals(string name) => RefusalsReader.Read(name, Load(name));

    public static FactFile<Replacement> Replacements(string name) => ReplacementsReader.Read(name, Load(name));

    public static EquatableArray<EntityField> EntityFields(string name) => EntityFieldsReader.Read(name, Load(name));

    private static string Load(string name)
    {
        using var stream = typeof(ShippedFacts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' isn't in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
