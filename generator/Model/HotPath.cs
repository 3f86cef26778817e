using System.Runtime.CompilerServices;

namespace Medusa.Generator.Model;

/// <summary>
/// For the few loops that pass over every character of every page. A compiler's process often runs a generator once, and over before the
/// runtime has replaced what it compiled quickly and with counters in it.
/// </summary>
internal static class HotPath
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 has no name for.</summary>
    public const MethodImplOptions Optimize = (MethodImplOptions)512;
}
