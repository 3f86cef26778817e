namespace Medusa;

internal static class UnionErrors
{
    public static InvalidOperationException Nothing() => new("The union holds nothing: it was never given a value.");
}
