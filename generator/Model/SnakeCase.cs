using System.Text;

namespace Medusa.Generator.Model;

/// <summary>What a property's name usually is in JSON.</summary>
internal static class SnakeCase
{
    /// <summary><c>CreatedAt</c> is <c>created_at</c>, <c>Address1</c> is <c>address_1</c>.</summary>
    public static string Of(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        for (var i = 0; i < property.Length; i++)
        {
            var c = property[i];
            var starts = char.IsUpper(c) || (char.IsDigit(c) && i > 0 && !char.IsDigit(property[i - 1]));
            if (starts && i > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
