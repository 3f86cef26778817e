namespace Medusa.Generator.Reading.Outline;

/// <summary>The anchors that the documentation's site gives to headings.</summary>
internal static class HeadingAnchor
{
    public static string Of(string heading) => heading.ToLowerInvariant();
}
