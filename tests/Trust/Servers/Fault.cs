namespace Medusa.Trust.Tests.Servers;

/// <summary>What a server may do with a request. The first ones answer it all the same.</summary>
internal enum Fault
{
    None,
    Gzip,
    Dripping,
    JsonCalledHtml,
    MovedTemporarily,

    ResetBeforeHeaders,
    ResetInBody,
    ResetInChunks,
    StallBeforeHeaders,
    StallInBody,

    Conflict,
    ConflictWithKey,
    Unavailable,
    UnavailableForASecond,
    UnavailableUntilADate,
    UnavailableForTooLong,
    InternalError,
    HtmlError,
    HtmlErrorThatBreaksOff,

    TruncatedJson,
    MalformedJson,
    OtherShape,
    HtmlSuccess,
    NotGzip,
    TruncatedGzip,
    HugeBody,
    HugeBodyAnnounced,
    HugeGzip,
}
