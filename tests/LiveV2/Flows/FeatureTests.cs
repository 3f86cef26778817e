using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Medusa.LiveV2.Tests.Support;

namespace Medusa.LiveV2.Tests.Flows;

/// <summary>What stands behind feature flags, and what no documented method reaches.</summary>
public sealed class FeatureTests
{
    private readonly Shop _shop;
    private readonly AdminResource _admin;
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    public FeatureTests(Shop shop)
    {
        LiveBackend.Require();
        (_shop, _admin) = (shop, shop.Keeper.Client.Admin);
    }

    [Fact]
    public async Task A_product_is_read_in_the_language_that_was_asked_for()
    {
        AdminCreateTranslation french = new()
        {
            Reference = "product",
            ReferenceId = _shop.OtherProduct,
            LocaleCode = "fr-FR",
            Translations = new JsonObject { ["title"] = $"Bol à soupe {_mark}" },
        };
        var created = await _admin.Translation.BatchAsync(new() { Create = [french] });
        var translation = Assert.Single(created.Created);
        try
        {
            using var medusa = LiveBackend.Anonymous(options => (options.PublishableApiKey, options.Locale) = (LiveBackend.PublishableKey, "fr-FR"));
            Assert.Equal($"Bol à soupe {_mark}", (await medusa.Store.Product.RetrieveAsync(_shop.OtherProduct)).Product.Title);
            Assert.Equal("Soup Bowl", (await medusa.Store.Product.RetrieveAsync(_shop.OtherProduct, options: new() { Locale = "en-US" })).Product.Title);
            Assert.Equal("Soup Bowl", (await _shop.Visitor.Client.Store.Product.RetrieveAsync(_shop.OtherProduct)).Product.Title);
        }
        finally
        {
            await _admin.Translation.BatchAsync(new() { Delete = [translation.Id] });
        }
    }

    [Fact]
    public async Task A_view_of_the_orders_is_made_and_chosen()
    {
        var columns = (await _admin.Views.ColumnsAsync("orders")).Columns.Select(column => column.Field).Take(2).ToList();
        var view = (await _admin.Views.CreateConfigurationAsync("orders", new()
        {
            Name = $"Mine {_mark}",
            Configuration = new() { VisibleColumns = columns, ColumnOrder = columns },
        })).ViewConfiguration!;
        await _admin.Views.SetActiveConfigurationAsync("orders", new() { ViewConfigurationId = view.Id });
        Assert.Equal(view.Id, (await _admin.Views.RetrieveActiveConfigurationAsync("orders")).ViewConfiguration!.Id);
        Assert.Equal(columns, (await _admin.Views.RetrieveConfigurationAsync("orders", view.Id)).ViewConfiguration!.Configuration.VisibleColumns);

        await _admin.Views.SetActiveConfigurationAsync("orders", new() { ViewConfigurationId = null });
        await _admin.Views.DeleteConfigurationAsync("orders", view.Id);
    }

    [Fact]
    public async Task What_stands_behind_a_flag_that_is_off_is_not_found()
    {
        var error = await Assert.ThrowsAsync<MedusaApiException>(() => _shop.Keeper.Client.SendAsync(HttpMethod.Get, "/admin/rbac/roles"));

        Assert.Equal(HttpStatusCode.NotFound, error.Status);
    }

    [Fact]
    public async Task Events_of_a_workflow_are_received_as_they_happen()
    {
        using CancellationTokenSource found = new(TimeSpan.FromMinutes(2));
        var received = ReceiveAsync(found);

        // The server answers with the first event, so it isn't known when it listens.
        while (!received.IsCompleted)
        {
            await _admin.Product.ExportAsync(new(), new() { Id = _shop.Product }, cancellationToken: CancellationToken.None);
            await Task.WhenAny(received, Task.Delay(500));
        }

        var item = await received;
        Assert.Equal("onFinish", item.EventType);
        Assert.Equal("export-products", (string?)JsonNode.Parse(item.Data)!["workflow_id"]);
    }

    private async Task<SseItem<string>> ReceiveAsync(CancellationTokenSource limit)
    {
        const string Path = "/admin/workflows-executions/export-products/subscribe?workflow_id=export-products";
        await foreach (var item in _shop.Keeper.Client.StreamAsync(Path, cancellationToken: limit.Token))
        {
            if (item.EventType == "onFinish")
            {
                return item;
            }
        }

        throw new InvalidOperationException("The server ended the stream.");
    }
}
