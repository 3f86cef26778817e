using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes what the analyzer of field lists can't see in a record's symbol. Most records need none of it.</summary>
internal static class AnalyzerAttributes
{
    public static void Emit(CodeWriter writer, RecordModel record)
    {
        if (record.FieldListsOf is { } api)
        {
            writer.Line($"[QueryRecord({CSharpText.Literal(api)})]");
        }

        // Only what a server sends can be named in a list of fields.
        var names = (record.Roles & RecordRoles.Response) == 0 ? [] : record.Members
            .Select(member => (Json: CSharpText.WellFormed(member.WireName), Property: CSharpText.BareIdentifier(member.Name)))
            .Where(name => SnakeCase.Of(name.Property) != name.Json)
            .Select(name => $"{CSharpText.Literal(name.Json)}, {CSharpText.Literal(name.Property)}")
            .ToList();
        if (names.Count == 0)
        {
            return;
        }

        var line = $"[JsonNames({string.Join(", ", names)})]";
        if (writer.Column + line.Length <= CodeWriter.LineWidth)
        {
            writer.Line(line);
            return;
        }

        writer.Line("[JsonNames(").In();
        for (var i = 0; i < names.Count; i++)
        {
            writer.Line(names[i] + (i < names.Count - 1 ? "," : ")]"));
        }

        writer.Out();
    }
}
