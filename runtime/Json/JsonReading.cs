namespace Medusa.Runtime;

/// <summary>
/// Marks the constructor of a record that reading uses: it sets no required member, because the server may leave any out.
/// </summary>
public readonly struct JsonReading;
