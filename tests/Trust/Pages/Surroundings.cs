using System.Globalization;
using Medusa.Generator.Client.Tests.Support;

namespace Medusa.Trust.Tests.Pages;

/// <summary>What differs from one machine to the next, and must not show in what is generated.</summary>
internal static class Surroundings
{
    // Turkish has other capitals, Thai and Arabic other calendars, Swedish another minus; all of them sort in ways of their own.
    private static readonly string[] s_cultures = ["tr-TR", "th-TH", "ar-SA", "sv-SE", "de-DE"];
    private static readonly string[] s_zones = ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata"];

    /// <summary>Runs the generator as it would be run elsewhere: with another culture and time zone, the files in another order
    /// and their paths written the other way.</summary>
    /// <param name="files">The files.</param>
    /// <param name="number">Chooses among the elsewheres.</param>
    public static GeneratorRun RunElsewhere(IReadOnlyList<PageFile> files, long number)
    {
        var random = new Random((int)(number % int.MaxValue));
        var shuffled = files.Select(f => f with { Path = f.Path.Replace('/', '\\') }).ToArray();
        random.Shuffle(shuffled);
        var (culture, surface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(s_cultures[number % s_cultures.Length]);
            SetZone(s_zones[number % s_zones.Length]);
            return new GeneratorRun(shuffled);
        }
        finally
        {
            SetZone(zone);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, surface);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
