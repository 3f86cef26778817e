using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Profiles;

namespace Medusa.Generator.Profiles;

/// <summary>What Medusa v2 has in place of v1, and what that changes for all callers.</summary>
internal static class MedusaV1Replacements
{
    public static ReplacedApi Make(FactFile<Replacement> methods) => new("medusa-v1", methods, Amounts, Notes);

    // In v1 in the currency's smallest unit, in v2 in its major unit. A discount's value is left out: it can be a percentage.
    private static NameRule Amounts => new(
        EquatableArray.Of(
            "amount", "price", "unit_price", "total", "subtotal", "calculated_price", "original_price",
            "calculated_price_incl_tax", "original_price_incl_tax", "refundAmount"),
        EquatableArray.Of("_amount", "_total", "_subtotal"));

    private static EquatableArray<ReplacementNote> Notes => EquatableArray.Of(
        new ReplacementNote(
            "Authentication",
            """
            - The API key of a user (`MedusaClientOptions.ApiToken`) is a secret key, made with `Admin.ApiKey.CreateAsync`, and is sent as HTTP Basic
              `Authorization`, no longer as `x-medusa-access-token`.
            - The store API needs `MedusaClientOptions.PublishableApiKey`, which was optional.
            - There is one log-in, `Auth.LoginAsync`, for the actors `user` and `customer`. Its token is used for the admin and the store API; in v1
              each had its own. For a cookie session set `UseSession`.
            - A customer registers first (`Auth.RegisterAsync`), is then created (`Store.Customer.CreateAsync`), and then logs in.
            """),
        new ReplacementNote(
            "Money",
            """
            Amounts are `decimal`, in the currency's major unit: 19.95 is 19 euros and 95 cents. In v1 they are in the smallest unit: 1995. What v1
            code stores or computes is divided by 100, or as the currency's decimals ask for it: not at all for JPY. Each type below lists its
            amounts.
            """),
        new ReplacementNote(
            "Fields",
            """
            `expand` is gone: `fields` names relations too, as in `*variants` or `+variants.prices`. Without `fields` a server sends its default
            fields; reading a member that wasn't sent throws `MedusaMissingValueException`.
            """),
        new ReplacementNote(
            "Lists",
            """
            Lists are paged by `limit` and `offset` and have `ListAllAsync`, as in v1. Their default `limit` is the server's, mostly 20 or 50. Filters
            have the operators `Gt`, `Gte`, `Lt` and `Lte` of v1, and `Eq`, `Ne`, `In`, `Nin`, `Like` and others besides; on the wire they
            begin with `$`.
            """),
        new ReplacementNote(
            "Requests",
            """
            The server knows no `Idempotency-Key`: a POST is repeated only if `RetryPosts` says so. What v1 sends to `admin.custom` goes through
            `MedusaClient.SendAsync`, and so do requests to routes that have no method of their own.
            """));
}
