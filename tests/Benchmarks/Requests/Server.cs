using Medusa.Benchmarks.BatchJobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Medusa.Benchmarks.Requests;

/// <summary>Answers every list of batch jobs with the same bytes, on a free port of this machine.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Server(int jobs)
    {
        var page = BatchJobData.Page(jobs);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
    }

    public Uri Address => new(_application.Urls.Single());

    public static async Task<Server> StartAsync(int jobs)
    {
        var server = new Server(jobs);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
