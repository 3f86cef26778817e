using System.Text;
using System.Text.Json;
using Medusa.Generator.Client.Tests.Support;
using Medusa.Runtime;

namespace Medusa.Generator.Client.Tests;

/// <summary>Filters: a record of operators takes a value, or values, too.</summary>
public class FilterTests
{
    private static readonly PageFile s_operators = new("/docs/types/OperatorMap.mdx", """
        # OperatorMap

         **OperatorMap**: `Object`

        ## Type Parameters

        <ParameterTypes parameters={[ { "name": "T", "type": "`object`" } ]} />

        ## Properties

        <ParameterTypes parameters={[
          { "name": "$and", "type": "[Query](Query.mdx)&#60;T&#62;[]", "optional": true },
          { "name": "$eq", "type": "[ExpandScalar](ExpandScalar.mdx)&#60;T&#62; \\| [ExpandScalar](ExpandScalar.mdx)&#60;T&#62;[]", "optional": true },
          { "name": "$in", "type": "[ExpandScalar](ExpandScalar.mdx)&#60;T&#62;[]", "optional": true },
          { "name": "$gt", "type": "[ExpandScalar](ExpandScalar.mdx)&#60;T&#62;", "optional": true },
          { "name": "$lte", "type": "[ExpandScalar](ExpandScalar.mdx)&#60;T&#62;", "optional": true },
          { "name": "$like", "type": "`string`", "optional": true },
          { "name": "$exists", "type": "`boolean`", "optional": true },
          { "name": "$not", "type": "[Query](Query.mdx)&#60;T&#62;", "optional": true }
        ]} />
        """);

    private static readonly PageFile[] s_conditional =
    [
        Conditional("ExpandScalar", "`null` \\| T extends `string` ? `string` \\| `RegExp` : T extends `Date` ? `Date` \\| `string` : T"),
        Conditional("Query", "T extends `object` ? `never` : [FilterValue](FilterValue.mdx)&#60;T&#62;"),
    ];

    private const string Members = """
        { "name": "title", "type": "`string` \\| `string`[] \\| [OperatorMap](OperatorMap.mdx)&#60;string \\| string[]&#62;", "optional": true },
          { "name": "code", "type": "`string` \\| `string`[]", "optional": true },
          { "name": "weight", "type": "`number` \\| [OperatorMap](OperatorMap.mdx)&#60;number&#62;", "optional": true },
          { "name": "made", "type": "[OperatorMap](OperatorMap.mdx)&#60;Date&#62;", "optional": true },
          { "name": "state", "type": "[State](State.mdx) \\| [State](State.mdx)[] \\| [OperatorMap](OperatorMap.mdx)&#60;State \\| State[]&#62;", "optional": true },
          { "name": "data", "type": "`Record<string, unknown>` \\| [OperatorMap](OperatorMap.mdx)&#60;Record&#60;string, unknown&#62;&#62;", "optional": true },
          { "name": "condition", "type": "`string` \\| `string`[] \\| `Record<string, unknown>` \\| [OperatorMap](OperatorMap.mdx)&#60;Record&#60;string, unknown&#62;&#62;", "optional": true },
          { "name": "$or", "type": "([CupParams](CupParams.mdx) \\| [Filterable](Filterable.mdx)&#60;[CupParams](CupParams.mdx)&#62;)[]", "optional": true },
          { "name": "$and", "type": "([CupParams](CupParams.mdx) \\| [Filterable](Filterable.mdx)&#60;[CupParams](CupParams.mdx)&#62;)[]", "optional": true }
        """;

    // What is written in C#, and what of it is sent: a single value as it is, save in the operators of v1's queries.
    private static readonly (string Initializer, string Json)[] s_cases =
    [
        ("Title = \"Cup\"", """{"title":"Cup"}"""),
        ("Title = [\"Cup\", \"Mug\"]", """{"title":["Cup","Mug"]}"""),
        ("Title = [\"Cup\"]", """{"title":["Cup"]}"""),
        ("Title = new[] { \"Cup\", \"Mug\" }", """{"title":["Cup","Mug"]}"""),
        ("Title = new List<string> { \"Cup\" }", """{"title":["Cup"]}"""),
        ("Title = new() { Gt = \"C\", Lte = \"M\" }", """{"title":{"$gt":"C","$lte":"M"}}"""),
        ("Title = new() { In = [\"Cup\"] }", """{"title":{"$in":["Cup"]}}"""),
        ("Title = new() { Eq = [\"Cup\", \"Mug\"] }", """{"title":{"$eq":["Cup","Mug"]}}"""),
        ("Title = new() { Like = \"C%\", Exists = true }", """{"title":{"$exists":true,"$like":"C%"}}"""),
        ("Title = new() { Not = new() { Gt = \"C\" } }", """{"title":{"$not":{"$gt":"C"}}}"""),
        ("Title = new() { Not = \"Cup\" }", """{"title":{"$not":"Cup"}}"""),
        ("Title = new() { And = [new() { Gt = \"C\" }, new() { Not = new() { In = [\"Cup\", \"Mug\"] } }] }", """{"title":{"$and":[{"$gt":"C"},{"$not":{"$in":["Cup","Mug"]}}]}}"""),
        ("Made = new() { And = [s_day, new() { Lte = s_day }] }", """{"made":{"$and":["2024-01-02T03:04:05.000Z",{"$lte":"2024-01-02T03:04:05.000Z"}]}}"""),
        ("Condition = \"new\"", """{"condition":["new"]}"""),
        ("Condition = new[] { \"new\", \"used\" }", """{"condition":["new","used"]}"""),
        ("Condition = new ObjectOperatorMap { Not = new() { Eq = [new JsonObject { [\"a\"] = 1 }] } }", """{"condition":{"$not":{"$eq":[{"a":1}]}}}"""),
        ("Title = null", """{"title":null}"""),
        ("Title = (string?)null", """{"title":null}"""),
        ("Title = (string[]?)null", """{"title":null}"""),
        ("Code = [\"a\"]", """{"code":["a"]}"""),
        ("Weight = 5", """{"weight":5}"""),
        ("Weight = 19.99m", """{"weight":19.99}"""),
        ("Weight = [1, 2.5m]", """{"weight":[1,2.5]}"""),
        ("Weight = new() { Gt = 19.99m }", """{"weight":{"$gt":19.99}}"""),
        ("Weight = (decimal?)null", """{"weight":null}"""),
        ("Made = s_day", """{"made":"2024-01-02T03:04:05.000Z"}"""),
        ("Made = new() { Gt = s_day, Like = \"2024%\" }", """{"made":{"$gt":"2024-01-02T03:04:05.000Z","$like":"2024%"}}"""),
        ("State = State.Done", """{"state":"done"}"""),
        ("State = [State.Done, State.New]", """{"state":["done","new"]}"""),
        ("State = new() { In = [State.New] }", """{"state":{"$in":["new"]}}"""),
        ("Data = new JsonObject { [\"a\"] = 1 }", """{"data":{"a":1}}"""),
        ("Or = [new() { Title = \"Cup\" }, new() { Code = \"x\" }]", """{"$or":[{"title":"Cup"},{"code":["x"]}]}"""),
        ("And = [new() { Or = [new() { Title = [\"a\"] }] }]", """{"$and":[{"$or":[{"title":["a"]}]}]}"""),
    ];

    [Fact]
    public void A_filter_is_written_plainly()
    {
        var queries = s_cases.Select(c => $"new CupParams {{ {c.Initializer} }},");
        var client = Load($"""
            private static readonly DateTimeOffset s_day = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
            public static CupParams[] Queries => [{string.Concat(queries)}];
            """);

        Assert.Equal(s_cases.Select(c => c.Json), ((object[])Get(client, "Queries")!).Select(Write));
    }

    [Fact]
    public void The_value_of_a_filter_may_be_a_type_that_no_operator_has()
    {
        PageFile operators = new("/docs/types/OperatorMap.mdx", """
            # OperatorMap

             **OperatorMap**: `Object`

            ## Type Parameters

            <ParameterTypes parameters={[ { "name": "T", "type": "`object`" } ]} />

            ## Properties

            <ParameterTypes parameters={[
              { "name": "$eq", "type": "`unknown`", "optional": true },
              { "name": "$exists", "type": "`boolean`", "optional": true }
            ]} />
            """);
        var run = new GeneratorRun(
        [
            Pages.Resource("list", """{ "name": "query", "type": "[CupParams](../types/CupParams.mdx)", "optional": true }"""),
            Pages.Widget(),
            Pages.Widget("""{ "name": "part", "type": "[OperatorMap](OperatorMap.mdx)&#60;[Part](Part.mdx)&#62;", "optional": true }""", "/docs/types/CupParams.mdx", "CupParams"),
            Pages.Widget("", "/docs/types/Part.mdx", "Part"),
            operators,
        ]);

        Assert.Empty(run.CompilerDiagnostics());
        Assert.Contains(": FilterRecord<Part>", run.Sources["PartOperatorMap.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_reads_back_what_it_writes()
    {
        var client = Load("""
            public static CupParams Query { get; } = JsonSerializer.Deserialize<CupParams>(
                "{\"title\":\"Cup\",\"weight\":[1,2.5],\"made\":{\"$gt\":\"2024-01-02T03:04:05.000Z\"},\"state\":[\"done\"]}")!;
            public static bool AreEqual { get; } = Query == new CupParams
            {
                Title = "Cup", Weight = [1, 2.5m], Made = new() { Gt = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero) }, State = [State.Done],
            };
            public static bool Differ { get; } = Query != new CupParams { Title = ["Cup"], Weight = Query.Weight, Made = Query.Made, State = Query.State };
            public static string Text { get; } = Query.Title + " " + string.Join(",", Query.Weight!.Values!.Value) + " " + Query.Made;
            """);

        Assert.Equal(
            """{"made":{"$gt":"2024-01-02T03:04:05.000Z"},"state":["done"],"title":"Cup","weight":[1,2.5]}""",
            Write(Get(client, "Query")));
        Assert.Equal([true, true], [Get(client, "AreEqual"), Get(client, "Differ")]);
        Assert.Equal(
            "StringOperatorMap { Values = Cup } 1,2.5 DateOperatorMap { Gt = 2024-01-02T03:04:05.0000000+00:00 }", Get(client, "Text"));
    }

    [Fact]
    public void Values_and_operators_at_once_are_refused_when_they_are_sent()
    {
        var client = Load("""
            public static object Query { get; } = new CupParams { Title = (StringOperatorMap)"Cup" with { Gt = "A" } };
            """);

        var error = Assert.Throws<InvalidOperationException>(() => Write(Get(client, "Query")));
        Assert.Contains("either values or operators", error.Message, StringComparison.Ordinal);
    }

    private static object? Get(LoadedClient client, string property) => client.Type("Use").GetProperty(property)!.GetValue(null);

    private static string Write(object? query)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ((IJsonWritable)query!).WriteJson(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // The client of a list that takes the filters, with code of a user's beside it.
    private static LoadedClient Load(string members)
    {
        var run = new GeneratorRun(
        [
            Pages.Resource("list", """{ "name": "query", "type": "[CupParams](../types/CupParams.mdx)", "optional": true }"""),
            Pages.Widget(),
            Pages.Widget(Members, "/docs/types/CupParams.mdx", "CupParams"),
            new("/docs/types/State.mdx", "# State\n\n **State**: `\"new\"` \\| `\"done\"`\n"),
            new("/docs/types/Filterable.mdx", """
                # Filterable

                ## Type Parameters

                <ParameterTypes parameters={[ { "name": "T", "type": "`object`" } ]} />

                ## Properties

                <ParameterTypes parameters={[
                  { "name": "$and", "type": "([Filterable](Filterable.mdx)&#60;T&#62; \\| T)[]", "optional": true },
                  { "name": "$or", "type": "([Filterable](Filterable.mdx)&#60;T&#62; \\| T)[]", "optional": true }
                ]} />
                """),
            s_operators,
            .. s_conditional,
        ], $$"""
            #pragma warning disable CS1591
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;

            namespace Medusa;

            public static class Use
            {
                {{members}}
            }
            """);

        Assert.Empty(run.Messages());
        Assert.Empty(run.CompilerDiagnostics().Select(GeneratorRun.Describe));
        return new LoadedClient(run.Output);
    }

    private static PageFile Conditional(string title, string type) => new($"/docs/types/{title}.mdx", $$"""
        # {{title}}

         **{{title}}**: {{type}}

        ## Type Parameters

        <ParameterTypes parameters={[ { "name": "T", "type": "`object`" } ]} />
        """);
}
