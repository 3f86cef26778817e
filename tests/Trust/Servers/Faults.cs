namespace Medusa.Trust.Tests.Servers;

/// <summary>What a caller may expect of each fault.</summary>
internal static class Faults
{
    public static IReadOnlyList<Fault> All { get; } = Enum.GetValues<Fault>();

    public static bool IsAnswer(Fault fault) => fault <= Fault.MovedTemporarily;

    /// <summary>The status that is sent, or 200.</summary>
    public static int Status(Fault fault) => fault switch
    {
        Fault.MovedTemporarily => 307,
        Fault.Conflict or Fault.ConflictWithKey => 409,
        Fault.Unavailable or Fault.UnavailableForASecond or Fault.UnavailableUntilADate or Fault.UnavailableForTooLong => 503,
        Fault.InternalError => 500,
        Fault.HtmlError or Fault.HtmlErrorThatBreaksOff => 502,
        _ => 200,
    };

    /// <summary>Whether a call may end so when this is the last that the server did with it.</summary>
    /// <param name="fault">What the server did.</param>
    /// <param name="error">How the call ended; null for a result.</param>
    public static bool Allow(Fault fault, MedusaException? error) => error switch
    {
        MedusaTimeoutException => fault is Fault.StallBeforeHeaders or Fault.StallInBody,
        null => IsAnswer(fault),
        MedusaTransportException => BreaksOff(fault),
        MedusaApiException refused => (int)refused.Status == Status(fault) && !IsAnswer(fault) && Status(fault) != 200,
        MedusaResponseException => fault is >= Fault.TruncatedJson,
        _ => false,
    };

    // A reset overtakes what was sent before it, so that even a status can be lost.
    private static bool BreaksOff(Fault fault) => fault is Fault.ResetBeforeHeaders or Fault.ResetInBody or Fault.ResetInChunks
        or Fault.HtmlErrorThatBreaksOff or Fault.HugeBody or Fault.HugeBodyAnnounced;
}
