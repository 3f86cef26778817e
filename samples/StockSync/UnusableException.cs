namespace StockSync;

/// <summary>The export, the journal or the shop can't be used as they are; the message says what to do.</summary>
internal sealed class UnusableException(string message, Exception? innerException = null) : Exception(message, innerException);
