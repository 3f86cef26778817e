using Microsoft.Extensions.Options;

namespace StockSync.Hosting;

/// <summary>What the host says when settings are checked at its start.</summary>
internal static class InvalidSettings
{
    /// <summary>The problems, if the exception is about settings: the host throws that of one kind of options alone, of several together.</summary>
    public static string[] In(Exception failure) => failure switch
    {
        OptionsValidationException invalid => [.. invalid.Failures.Distinct()],
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(In).Distinct()],
        _ => [],
    };
}
