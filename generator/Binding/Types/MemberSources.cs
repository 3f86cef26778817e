using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>The entries that describe the members of a record, each with its page.</summary>
internal static class MemberSources
{
    /// <summary>Whether an entry is a member: the docs list a literal argument (<c>"product"</c>) among them.</summary>
    public static bool IsMember(PageEntry entry) =>
        !(entry.Type is LiteralType { Kind: LiteralKind.String } literal && entry.Name == $"\"{literal.Value}\"");

    /// <summary>The members that a page describes.</summary>
    public static List<MemberSource> Of(Page page)
    {
        var members = new List<MemberSource>(page.Members.Count);
        foreach (var member in page.Members)
        {
            members.Add(new MemberSource(member, page));
        }

        return members;
    }

    /// <summary>The members that an entry's children describe.</summary>
    public static List<MemberSource> ChildrenOf(Scope scope)
    {
        var members = new List<MemberSource>(scope.Children.Count);
        foreach (var child in scope.Children)
        {
            if (IsMember(child))
            {
                members.Add(new MemberSource(child, scope.Page));
            }
        }

        return members;
    }

    /// <summary>The entry of a member that is written in place.</summary>
    public static PageEntry EntryOf(ObjectMember member) => new(
        member.Name, member.NameSpan, member.Type, Doc.Empty, member.Optional, false, "", null, null, default);

    /// <summary>Adds the entries of names that aren't there yet.</summary>
    public static void AddMissing(List<MemberSource> members, List<MemberSource> more)
    {
        var names = new HashSet<string>(members.Select(m => m.Entry.Name), StringComparer.Ordinal);
        members.AddRange(more.Where(m => names.Add(m.Entry.Name)));
    }
}

/// <summary>An entry that describes a member.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Page">Its page, or null for a member that a correction adds.</param>
internal sealed record MemberSource(PageEntry Entry, Page? Page);
