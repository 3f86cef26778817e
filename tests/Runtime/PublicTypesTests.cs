using System.ComponentModel;
using System.Reflection;

namespace Medusa.Runtime.Tests;

public sealed class PublicTypesTests
{
    private static readonly string[] s_offered =
    [
        "Medusa.AsyncPageable",
        "Medusa.AsyncPageable`1",
        "Medusa.FeatureFlagAttribute",
        "Medusa.MedusaApiException",
        "Medusa.MedusaClientOptions",
        "Medusa.MedusaDeprecatedAttribute",
        "Medusa.MedusaException",
        "Medusa.MedusaJson",
        "Medusa.MedusaMissingValueException",
        "Medusa.MedusaNotModifiedException",
        "Medusa.MedusaRequestException",
        "Medusa.MedusaRequestOptions",
        "Medusa.MedusaResponse",
        "Medusa.MedusaResponseException",
        "Medusa.MedusaResponse`1",
        "Medusa.MedusaSignInResult",
        "Medusa.MedusaSignInStatus",
        "Medusa.MedusaTelemetry",
        "Medusa.MedusaTimeoutException",
        "Medusa.MedusaTokenProvider",
        "Medusa.MedusaTransportException",
        "Medusa.OneOrMany",
        "Medusa.OneOrManyOr",
        "Medusa.OneOrManyOr`2",
        "Medusa.OneOrMany`1",
        "Medusa.Page`1",
        "Medusa.Polling",
        "Medusa.Runtime.MedusaClientBase",
        "Medusa.StringEnumConverter`1",
        "Medusa.StringEnum`1",
        "Medusa.TokenDomain",
        "Medusa.TokenRequest",
        "Medusa.Union`2",
        "Medusa.Union`3",
        "Medusa.UploadFile",
    ];

    // A new public type is either for users, and then it belongs into this list, or for generated code, and then editors don't offer it.
    [Fact]
    public void An_editor_offers_the_types_that_an_application_uses_and_no_others()
    {
        var offered = typeof(MedusaClientOptions).Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && type.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never })
            .Select(type => type.FullName!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(s_offered, offered);
    }
}
