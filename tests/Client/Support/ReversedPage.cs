using System.Text.Json.Nodes;

namespace Medusa.Generator.Client.Tests.Support;

/// <summary>A page in JSON turned upside down wherever its order says nothing: methods, members, values.</summary>
internal static class ReversedPage
{
    public static string Of(string text)
    {
        var page = JsonNode.Parse(text)!.AsObject();
        var blocks = page["blocks"]!.AsArray().Select(b => b!.DeepClone().AsObject()).ToList();
        var heading = "";
        foreach (var block in blocks)
        {
            heading = KindOf(block) == "heading" ? block["text"]!.GetValue<string>() : heading;
            if (block["types"] is JsonArray types)
            {
                // Parameters are told by their places, those of types too.
                block["types"] = Reversed(types, ofParameters: heading is "Parameters" or "Type Parameters" or "Type parameters");
            }
        }

        page["blocks"] = new JsonArray([.. WithSectionsReversed(blocks)]);
        return page.ToJsonString();
    }

    private static JsonArray Reversed(JsonArray entries, bool ofParameters)
    {
        var all = entries.Select(e => e!.DeepClone().AsObject()).ToList();
        foreach (var entry in all)
        {
            if (entry["children"] is JsonArray children)
            {
                entry["children"] = Reversed(children, ofParameters: false);
            }
        }

        // Of members that are there twice the last counts.
        var names = all.Select(e => e["name"]!.GetValue<string>()).ToList();
        if (!ofParameters && names.Distinct(StringComparer.Ordinal).Count() == names.Count)
        {
            all.Reverse();
        }

        return new JsonArray([.. all]);
    }

    // The methods of a resource, and the members of an enumeration: each a heading and all below it.
    private static IEnumerable<JsonObject> WithSectionsReversed(List<JsonObject> blocks)
    {
        var names = blocks.Where(b => KindOf(b) == "heading").Select(b => b["text"]!.GetValue<string>()).ToList();
        var level = names.Contains("Enumeration Members") ? 3 : 2;
        if (level == 2 && names is ["Properties" or "Parameters" or "Example" or "Type Parameters" or "Type parameters", ..])
        {
            return blocks;
        }

        var sections = new List<List<JsonObject>> { new() };
        foreach (var block in blocks)
        {
            if (KindOf(block) == "heading" && block["level"]!.GetValue<int>() == level)
            {
                sections.Add([]);
            }

            sections[^1].Add(block);
        }

        return sections.Take(1).Concat(sections.Skip(1).Reverse()).SelectMany(s => s);
    }

    private static string? KindOf(JsonObject block) => block["kind"]?.GetValue<string>();
}
