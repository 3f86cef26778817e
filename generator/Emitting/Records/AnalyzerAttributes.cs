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
        var names = new List<string>();
        foreach (var member in (record.Roles & RecordRoles.Response) == 0 ? default : record.Members)
        {
            var (json, property) = (CSharpText.WellFormed(member.WireName), CSharpText.BareIdentifier(member.Name));
            if (SnakeCase.Of(property) != json)
            {
                names.Add($"{CSharpText.Literal(json)}, {CSharpText.Literal(property)}");
            }
        }

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
