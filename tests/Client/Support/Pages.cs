namespace Medusa.Generator.Client.Tests.Support;

/// <summary>Small pages in the baseline's dialect.</summary>
internal static class Pages
{
    public const string Widgets = "/docs/classes/AdminWidgetsResource.mdx";

    /// <summary>A resource of one method, <c>admin.widgets.retrieve(id)</c>, unless told otherwise.</summary>
    public static PageFile Resource(
        string method = "retrieve",
        string parameters = """{ "name": "id", "type": "`string`" }""",
        string returns = """{ "name": "ResponsePromise", "type": "ResponsePromise&#60;[Widget](../types/Widget.mdx)&#62;" }""",
        string accessor = "`medusa.admin.widgets`",
        string path = Widgets) =>
        new(path, $$"""
            # AdminWidgetsResource

            Widgets are at {{accessor}}.

            ## Methods

            #### {{method}}

            Gets one.

            ##### Parameters

            <ParameterTypes parameters={[
              {{parameters}}
            ]} />

            ##### Returns

            <ParameterTypes parameters={[
              {{returns}}
            ]} />
            """);

    /// <summary>The page of the type that the resource's method gives.</summary>
    public static PageFile Widget(string members = """{ "name": "id", "type": "`string`" }""", string path = "/docs/types/Widget.mdx", string title = "Widget") =>
        new(path, $$"""
            # {{title}}

            ## Properties

            <ParameterTypes parameters={[
              {{members}}
            ]} />
            """);

    public static PageFile Routes(params string[] lines) => new("/docs/shop.routes", string.Join('\n', lines));

    public static PageFile Corrections(params string[] lines) => new("/docs/shop.corrections", string.Join('\n', lines));
}
