using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Profiles;

/// <summary>Medusa v2, as the reference of its JS SDK (<c>@medusajs/js-sdk</c>) documents it.</summary>
internal static class MedusaV2
{
    private const string Name = "medusa-v2";

    public static ApiProfile Make() => new()
    {
        Name = Name,
        Title = "Medusa v2",
        RuntimePolicy = "V2",
        AccessorRoot = "sdk",
        AccessorExample = "sdk.admin.product",
        ResultWrappers = EquatableArray.Of("Promise"),
        IgnoredParameters = EquatableArray.Of(new IgnoredParameter("headers", "ClientHeaders")),
        QueryParameterNames = EquatableArray.Of("query", "queryParams", "params"),
        FieldListNames = EquatableArray.Of("fields", "order"),

        // Amounts, prices, totals, rates and quantities are decimal: they are in the currency's major unit, and can have fractions.
        NumberRule = new NumberRule(
            Int32: new NameRule(
                EquatableArray.Of(
                    "limit", "offset", "count", "take", "skip", "rank", "display_id", "version", "order_version", "decimal_digits", "depth",
                    "precision", "ordering", "default_order", "used", "expected", "translated", "missing", "toCreate", "toUpdate", "ttl", "timeout",
                    "retry"),
                EquatableArray.Of("_count", "_rank")),
            Int64: new NameRule(EquatableArray.Of("size", "file_size"), default)),
        DateRule = new NameRule(default, EquatableArray.Of("_at")),
        DecimalTypes = EquatableArray.Of("BigNumber", "BigNumberInput", "BigNumberJS", "BigNumberValue", "IBigNumber"),
        RawNumbers = new RawNumbers("raw_", "BigNumberRawValue"),
        KeepsSingleValues = true,
        Paging = new PagingNames("offset", "limit", "count"),
        SecretNames = new NameRule(
            EquatableArray.Of("token", "password", "secret", "client_secret"),
            EquatableArray.Of("_password", "_secret", "_token")),
        ServerTypes = new NameRule(EquatableArray.Of("InjectedDependencies", "MedusaContainer"), EquatableArray.Of("Service", "Repository")),
        TokenMember = "token",
        HasSignInResult = true,
        MultistepMethods = EquatableArray.Of(
            new MultistepMethod("admin.product.createImport", RequestSequence.ProductImport),
            new MultistepMethod("store.payment.initiatePaymentSession", RequestSequence.PaymentSession)),
        RouteConvention = new RouteConventionFacts
        {
            Areas = EquatableArray.Of(new RouteArea("admin", "/admin"), new RouteArea("store", "/store"), new RouteArea("auth", "/auth")),
            DefaultPath = "",
            PluralizesPaths = true,
        },
        ClientMethods = EquatableArray.Of(new ClientMethod(
            "client.fetch", "client.SendAsync(HttpMethod method, string path, JsonNode? body = null, JsonNode? query = null) -> JsonNode?")),
        Facts = new(static () => new ProfileFacts(
            ShippedFacts.Routes(Name + ".routes"),
            ShippedFacts.Corrections(Name + ".corrections"),
            ShippedFacts.Refusals(Name + ".refusals"),
            MedusaV1Replacements.Make(ShippedFacts.Replacements(Name + ".replacements")))),
    };
}
