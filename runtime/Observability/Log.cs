using Microsoft.Extensions.Logging;

namespace Medusa.Runtime;

/// <summary>The messages of category <c>Medusa.Client</c>.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Trace, "{Operation}: sending {Method} {Route}")]
    public static partial void Sending(ILogger logger, string operation, string method, string route);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: {Method} {Route} was answered with {Status} in {Milliseconds:0.0} ms")]
    public static partial void Succeeded(ILogger logger, string operation, string method, string route, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Information, "{Operation}: {Method} {Route} was answered with {Status} in {Milliseconds:0.0} ms")]
    public static partial void Refused(ILogger logger, string operation, string method, string route, int status, double milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Operation}: {Method} {Route} failed ({Error}) after {Milliseconds:0.0} ms")]
    public static partial void Failed(ILogger logger, string operation, string method, string route, string error, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Operation}: attempt {Attempt} was answered with {Status}; the next is in {Seconds:0.0} s")]
    public static partial void RetryAfterStatus(ILogger logger, string operation, int status, double seconds, int attempt);

    [LoggerMessage(6, LogLevel.Warning, "{Operation}: attempt {Attempt} failed ({Error}); the next is in {Seconds:0.0} s")]
    public static partial void RetryAfterFailure(ILogger logger, string operation, string error, double seconds, int attempt);
}
