using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StockSync.Sync;

/// <summary>The settings of a run: the section <c>StockSync</c> of the configuration.</summary>
internal sealed class SyncOptions
{
    /// <summary>The ERP's export, a CSV file. A relative path is looked for in the current folder, then beside the program.</summary>
    [Required(ErrorMessage = "StockSync:File is not set: name the ERP's export.")]
    public string File { get; set; } = "";

    /// <summary>Where to keep the journal. Default: beside the export, with <c>.journal</c> added to its name.</summary>
    public string? Journal { get; set; }

    /// <summary>The name of the stock location that the export counts. It can be left out if the shop has only one.</summary>
    public string? StockLocation { get; set; }

    /// <summary>How many rows are written at the same time. More is faster, until the shop's database is the limit.</summary>
    [Range(1, 32)]
    public int Parallelism { get; set; } = 4;
}

/// <summary>Checks the settings when the program starts; the code is generated, so it needs no reflection.</summary>
[OptionsValidator]
internal sealed partial class SyncOptionsValidator : IValidateOptions<SyncOptions>;
