using Medusa.Generator.Model;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Profiles;

/// <summary>Medusa v1, as the reference of its JS client (<c>@medusajs/medusa-js</c>) documents it.</summary>
internal static class MedusaV1
{
    private const string Name = "medusa-v1";

    public static ApiProfile Make() => new()
    {
        Name = Name,
        Title = "Medusa v1",
        RuntimePolicy = "V1",
        AccessorRoot = "medusa",
        AccessorExample = "medusa.admin.batchJobs",
        ResourceEnding = "Resource",
        ResultWrappers = EquatableArray.Of("ResponsePromise"),
        IgnoredParameters = EquatableArray.Of(new IgnoredParameter("customHeaders", null), new IgnoredParameter(null, "RequestOptions")),
        QueryParameterNames = EquatableArray.Of("query", "params"),
        FieldListNames = EquatableArray.Of("fields", "expand", "order"),
        NumberRule = Numbers(),
        Paging = new PagingNames("offset", "limit", "count"),
        SecretNames = new NameRule(
            EquatableArray.Of("token", "password", "password_hash", "api_token", "access_token", "client_secret", "secret"),
            EquatableArray.Of("_password", "_secret", "_token")),
        ServerTypes = new NameRule(EquatableArray.Of("InjectedDependencies", "MedusaContainer"), EquatableArray.Of("Service", "Repository")),
        TokenMember = "access_token",
        RouteConvention = new RouteConventionFacts
        {
            IsReliable = true,
            Areas = EquatableArray.Of(new RouteArea("admin", "/admin")),
            DefaultPath = "/store",
            Exceptions = EquatableArray.Of("auth", "admin.auth", "admin.custom", "admin", "products.variants"),

            // A customer's own resources hang on /store/customers/me: a plain rule would hit another route that exists.
            ExceptionsWithChildren = EquatableArray.Of("customers"),
        },
        CustomRequestPrefix = "/admin",
        Facts = new(static () => new ProfileFacts(
            ShippedFacts.Routes(Name + ".routes"),
            ShippedFacts.Corrections(Name + ".corrections"),
            Refusals: default,
            Replaces: null)),
    };

    // Counts, limits, offsets, quantities, ranks, sequence numbers, durations and numbers that are names are int. Money that is stored, an
    // integer in the currency's smallest unit, is long (and so is a file's size), because amounts in currencies without decimals outgrow
    // 32 bits. All else is decimal. Among it is money that is computed (totals, taxes, prices with taxes, what can be refunded): a discount
    // over several lines and a shop's own tax strategy leave fractions. Where a member of a type differs from its name's rule
    // (LineItemAdjustment.amount), a correction says so.
    private static NumberRule Numbers() => new(
        Int32: new NameRule(
            EquatableArray.Of(
                "limit", "offset", "count", "quantity", "rank", "display_id", "take", "skip", "timeout",
                "numberOfRetries", "response_code", "id", "num_code"),
            EquatableArray.Of("_count", "_quantity", "_limit", "_rank", "_offset")),
        Int64: new NameRule(
            EquatableArray.Of(
                "amount", "price", "unit_price", "balance", "value", "file_size", "size",
                "amount_refunded", "authorized_amount", "refund_amount", "refundAmount"),
            default));
}
