using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Pages;

namespace Medusa.Generator.Binding.Types;

/// <summary>A member of a record while it is being bound.</summary>
/// <param name="entry">The documented entry.</param>
/// <param name="page">The page that it stands on.</param>
/// <param name="type">Its type, with definitions by id.</param>
/// <param name="nullable">The documented type takes null.</param>
internal sealed class BoundMember(PageEntry entry, Page? page, TypeModel type, bool nullable)
{
    public PageEntry Entry { get; set; } = entry;

    public Page? Page { get; } = page;

    public TypeModel Type { get; } = type;

    public bool Nullable { get; } = nullable;

    /// <summary>Whether it must be there and can be null in C#; decided when names and uses are known.</summary>
    public Presence Presence { get; set; }
}
