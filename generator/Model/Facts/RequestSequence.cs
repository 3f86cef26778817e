namespace Medusa.Generator.Model.Facts;

/// <summary>The requests of a method: one, or several of which the route is the last.</summary>
internal enum RequestSequence
{
    /// <summary>One request.</summary>
    Single,

    /// <summary>Makes the payment collection of a cart that has none, then a payment session in it.</summary>
    PaymentSession,

    /// <summary>Uploads a file, directly to the storage where the server has an address for it, then starts the import of it.</summary>
    ProductImport,
}
