namespace Storefront;

/// <summary>The shop can't sell anything as it is set up.</summary>
internal sealed class ShopException(string message) : Exception(message);
