using System.Globalization;
using System.Text.Json.Nodes;

namespace InMemoryMedusa;

/// <summary>How the backend writes moments and amounts.</summary>
internal static class Values
{
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Amounts are in the major unit and may have fractions. Beside each there is one that keeps all its digits.</summary>
    public static void Amount(JsonObject holder, string name, decimal amount)
    {
        holder[name] = (double)amount;
        holder["raw_" + name] = new JsonObject { ["value"] = amount.ToString("0.####################", CultureInfo.InvariantCulture), ["precision"] = 20 };
    }
}
