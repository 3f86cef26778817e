using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;

namespace Medusa.Generator.Reading.Facts;

/// <summary>Reads a file of entities and what they have. Each line is <c>entity⇥name, name</c>; an entity can have several.</summary>
internal static class EntityFieldsReader
{
    /// <summary>Reads the text of a file that comes with the generator.</summary>
    /// <exception cref="FormatException">A line isn't such a fact: the file is at fault, and with it the generator.</exception>
    public static EquatableArray<EntityField> Read(string path, string text) =>
        ShippedLines.Read(path, text, ReadLine, "an entity and its fields");

    private static EntityField? ReadLine(FactLine line)
    {
        var names = line[1].Split(',').Select(name => name.Trim()).ToList();
        return line.Count == 2 && IsEntity(line[0]) && names.All(IsName)
            ? new EntityField(line[0], names.ToEquatableArray())
            : null;
    }

    private static bool IsEntity(string text) => text == EntityField.Any || (IsName(text) && char.IsUpper(text[0]));

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}
