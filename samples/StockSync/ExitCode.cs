namespace StockSync;

/// <summary>What the one who started the program (a timer, a CronJob) learns from it.</summary>
internal enum ExitCode
{
    /// <summary>The shop is as the export says.</summary>
    Done = 0,

    /// <summary>Some rows were invalid, or the shop refused them. Starting again tries those rows alone.</summary>
    RowsLeft = 1,

    /// <summary>The settings or the file can't be used. Starting again doesn't help.</summary>
    Unusable = 2,

    /// <summary>The program has a fault.</summary>
    Fault = 70,

    /// <summary>The shop can't be reached or fails. Starting again later goes on where this run stopped.</summary>
    ShopUnavailable = 75,

    /// <summary>It was stopped. Starting again goes on where this run stopped.</summary>
    Stopped = 130,
}
