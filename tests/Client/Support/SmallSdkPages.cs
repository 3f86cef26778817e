namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Small pages in the dialect of Medusa v2's JS SDK.</summary>
internal static class SmallSdkPages
{
    /// <summary>The page of <c>sdk.admin.(resource)</c>.</summary>
    public static PageFile Resource(string resource, params string[] methods) => new($"/sdk/admin/Admin/properties/{resource}/page.mdx", $"""
        ---
        slug: /references/js-sdk/admin/{resource}
        ---

        # {resource} - JS SDK Admin Reference

        This documentation provides a reference to the `sdk.admin.{resource}` set of methods.

        {string.Join("\n\n", methods)}
        """);

    /// <summary>A method that takes an id and has no result.</summary>
    public static string Method(string name, string prose = "Does it.") => $"""
        ## {name}

        {prose}

        {Tables(name, "###", "")}
        """;

    /// <summary>The page of a method of a class, which doesn't say what property of the client has it.</summary>
    public static PageFile OfClass(string @class, string method, string prose) => new(
        $"/sdk/admin/{@class}/methods/js_sdk.admin.{@class}.{method}/page.mdx",
        $$"""
        # {{method}}

        {{prose}}

        {{Tables(method, "##", ""","children":[]},{"name":"headers","type":"[ClientHeaders](../C/page.mdx)","optional":true""")}}
        """);

    private static string Tables(string method, string heading, string more) => $$"""
        {{heading}} Parameters

        <TypeList types={[{"name":"id","type":"`string`"{{more}},"children":[]}]} sectionTitle="{{method}}"/>

        {{heading}} Returns

        <TypeList types={[{"name":"Promise","type":"Promise&#60;void&#62;","children":[]}]} sectionTitle="{{method}}"/>
        """;
}
