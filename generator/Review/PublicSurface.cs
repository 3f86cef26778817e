using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Review;

/// <summary>
/// The public surface of a client: what a user's code can name, and what travels when it does. Prose, pages and the order of the
/// input don't show in it.
/// </summary>
internal static class PublicSurface
{
    /// <summary>The entries, in the order of their lines.</summary>
    public static EquatableArray<SurfaceEntry> Of(ClientModel client)
    {
        var entries = new List<SurfaceEntry>();
        var accessors = AccessorNames(client.Items);
        var enums = client.Items.OfType<EnumModel>().ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (var item in client.Items)
        {
            switch (item)
            {
                case ClientRoot root:
                    entries.Add(new TypeEntry(root.Name, TypeEntryKind.Client, root.Namespace));
                    break;
                case ClientExtensions extensions:
                    entries.Add(new TypeEntry(extensions.Name, TypeEntryKind.Extensions, ""));
                    break;
                case ResourceModel resource:
                    entries.Add(new ResourceEntry(
                        SurfaceKey.Resource(resource.Accessor), resource.Name, accessors.TryGetValue(resource.Name, out var name) ? name : ""));
                    entries.AddRange(resource.Methods.Select(Method));
                    break;
                case RecordModel record:
                    entries.Add(new TypeEntry(NameOf(record), TypeEntryKind.Record, record.Base is { } @base ? NameOf(record, @base) : ""));
                    entries.AddRange(record.Members.Select(m => Member(record, m, enums)));
                    break;
                case EnumModel @enum:
                    entries.Add(new TypeEntry(NameOf(@enum), TypeEntryKind.Enum, ""));
                    entries.AddRange(@enum.Members.Select(m => new ValueEntry(NameOf(@enum), m.Value, m.Name)));
                    break;
                case UnionModel union:
                    entries.Add(new TypeEntry(NameOf(union), TypeEntryKind.Union, union.Discriminator));
                    entries.AddRange(union.Cases.Select(c => new ValueEntry(NameOf(union), c.Value, NameOf(union, c.TypeName))));
                    entries.Add(new TypeEntry(NameOf(union, union.UnknownCase), TypeEntryKind.Record, NameOf(union)));
                    break;
            }
        }

        return Sort(entries);
    }

    /// <summary>Puts entries in the order of their lines.</summary>
    public static EquatableArray<SurfaceEntry> Sort(IEnumerable<SurfaceEntry> entries) =>
        entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToEquatableArray();

    private static Dictionary<string, string> AccessorNames(EquatableArray<ClientItem> items)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var accessor in item is ClientRoot root ? root.Accessors : item is ResourceModel resource ? resource.Children : default)
            {
                names[accessor.TypeName] = accessor.Name;
            }
        }

        return names;
    }

    private static MethodEntry Method(MethodModel method)
    {
        var flags = method.Kind == MethodKind.Multipart ? "multipart"
            : method.Token is not null || method.SignsIn ? "token"
            : method.Flags.WritesNulls ? "nulls"
            : "";
        return new MethodEntry(
            SurfaceKey.Method(method.Key),
            $"{method.Verb} {(method.Kind == MethodKind.Custom ? method.Route : WithoutNames(method.Route))}",
            flags,
            method.Name,
            method.Parameters.Select(p => new ParameterEntry(TypeSpelling.Of(p.Type), p.Name, p.Optional)).ToEquatableArray(),
            method.Kind == MethodKind.Custom ? "JsonNode?"
                : method.SignsIn ? "MedusaSignInResult"
                : method.Result is { } result ? TypeText.OfResult(result)
                : TypeText.Nothing,
            method.Paging is { } paging ? new PagedEntry(paging.Method, TypeSpelling.Of(paging.Item)) : null,
            method.Deprecated is not null);
    }

    // The signature has the names already.
    private static string WithoutNames(string route)
    {
        var result = new System.Text.StringBuilder();
        var inside = false;
        foreach (var c in route)
        {
            inside &= c != '}';
            if (!inside)
            {
                result.Append(c);
            }

            inside |= c == '{';
        }

        return result.ToString();
    }

    private static MemberEntry Member(RecordModel record, MemberModel member, Dictionary<string, EnumModel> enums) => new(
        NameOf(record),
        member.WireName,
        TypeSpelling.Of(member.Type, (@namespace, name) => NameOf(record, name, @namespace)),
        member.Nullable,
        member.Required,
        member.Name,
        Default(record, member, enums),
        member.Deprecated is not null);

    private static string NameOf(ClientItem item) => NameOf(item, item.Name);

    /// <summary>The name among the types of all families, of a type that an item names.</summary>
    /// <param name="namespace">The type's namespace, or empty where it is the item's.</param>
    private static string NameOf(ClientItem item, string name, string @namespace = "")
    {
        if (@namespace.Length == 0)
        {
            return ClientItem.Qualified(item.Family, name);
        }

        var project = item.Family.Length == 0 ? item.Namespace.Length : item.Namespace.Length - item.Family.Length - 1;
        return ClientItem.Qualified(@namespace.Length > project ? @namespace.Substring(project + 1) : "", name);
    }

    // The same default is written as a word, in quotes, or as a member of the enumeration.
    private static string Default(RecordModel record, MemberModel member, Dictionary<string, EnumModel> enums)
    {
        var text = member.Default;
        if (text.Length > 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0])
        {
            return text.Substring(1, text.Length - 2);
        }

        if (member.Type is not EnumType type || !enums.TryGetValue(NameOf(record, type.Name, type.Namespace), out var @enum)
            || text.LastIndexOf('.') is not (> 0 and var dot))
        {
            return text;
        }

        var word = text.Substring(dot + 1).Replace("_", "");
        return @enum.Members.FirstOrDefault(m => string.Equals(m.Name, word, StringComparison.OrdinalIgnoreCase))?.Value ?? text;
    }
}
