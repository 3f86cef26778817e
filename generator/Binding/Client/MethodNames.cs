using Medusa.Generator.Binding.Corrections;
using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Binding.Naming;

namespace Medusa.Generator.Binding.Client;

/// <summary>The C# names of methods, which end in <c>Async</c>.</summary>
internal static class MethodNames
{
    private const string Async = "Async";

    /// <summary>A method's C# name without the <c>Async</c> behind it.</summary>
    public static string WordOf(BoundMethod method, CorrectionTable corrections) =>
        WithoutAsync(corrections.NameOf(method.Key) ?? Identifiers.Pascal(method.Source.Name));

    public static string WithAsync(string word) => word + Async;

    public static string WithoutAsync(string name) =>
        name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal) ? name.Substring(0, name.Length - Async.Length) : name;
}
