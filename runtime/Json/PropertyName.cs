using System.Text;

namespace Medusa.Runtime;

/// <summary>How a member is usually called in C#. Part of the generator too, which names those members that are called otherwise.</summary>
internal static class PropertyName
{
    /// <summary><c>created_at</c> is <c>CreatedAt</c>.</summary>
    public static string Of(string name)
    {
        var property = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (c == '_')
            {
                upper = true;
                continue;
            }

            property.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return property.ToString();
    }
}
