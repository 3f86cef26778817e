namespace Medusa.Trust.Tests.Pages;

/// <summary>An entry of a type table.</summary>
internal sealed record Entry(string Name, string Type, string Description, bool Optional, string DefaultValue, Entry[] Children)
{
    public static Entry Of(string name, string type) => new(name, type, "One.", false, "", []);
}
