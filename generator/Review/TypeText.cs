using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>What the review knows of C# types by their spelling, which is all that an accepted surface has of them.</summary>
internal static class TypeText
{
    /// <summary>The type of a method's result that has none.</summary>
    public const string Nothing = "void";

    /// <summary>The type of a method's result: JSON of any kind can be null.</summary>
    public static string OfResult(TypeModel type) => TypeSpelling.Of(type) + (TypeSpelling.CanBeNull(type) ? "?" : "");

    /// <summary>Whether values of two types are of different kinds in JSON, each of a single one.</summary>
    public static bool HaveOtherKinds(string one, string other) =>
        KindsOf(one) is var was && KindsOf(other) is var @is && IsOne(was) && IsOne(@is) && was != @is;

    /// <summary>Whether values of a type are numbers.</summary>
    public static bool IsNumber(string type) => KindsOf(type) == JsonKinds.Number;

    /// <summary>The same spelling with other names in it; those of families have colons.</summary>
    public static string Replace(string type, Func<string, string> name)
    {
        var result = new System.Text.StringBuilder(type.Length);
        for (var i = 0; i < type.Length;)
        {
            var start = i;
            while (i < type.Length && (char.IsLetterOrDigit(type[i]) || type[i] is '_' or '@' or ':'))
            {
                i++;
            }

            if (i > start)
            {
                result.Append(name(type.Substring(start, i - start)));
            }
            else
            {
                result.Append(type[i++]);
            }
        }

        return result.ToString();
    }

    /// <summary>The names in a spelling.</summary>
    public static IReadOnlyList<string> NamesIn(string type)
    {
        var names = new List<string>();
        Replace(type, name =>
        {
            names.Add(name);
            return name;
        });
        return names;
    }

    private static JsonKinds KindsOf(string type) => type == Nothing ? JsonKinds.None : TypeSpelling.Parse(type.TrimEnd('?')).JsonKinds;

    // Or none.
    private static bool IsOne(JsonKinds kinds) => (kinds & (kinds - 1)) == JsonKinds.None;
}
