namespace Medusa.Runtime;

/// <summary>Facts about this assembly.</summary>
internal static class ThisAssembly
{
    public static readonly string Version = typeof(ThisAssembly).Assembly.GetName().Version!.ToString(3);
}
