using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Medusa.Benchmarks.BatchJobs.Plain;
using Refit;

namespace Medusa.Benchmarks.Requests;

/// <summary>Lists batch jobs over HTTP from a server on this machine, from the call to the finished page.</summary>
[MemoryDiagnoser]
public class ListRequest
{
    private const string Token = "a-token-of-usual-length-0123456789";

    private readonly AdminGetBatchParams _query = new() { Limit = 10, Offset = 0 };
    private Server _server = null!;
    private MedusaClient _medusa = null!;
    private HttpClient _http = null!;
    private HttpClient _refitHttp = null!;
    private IPlainApi _refit = null!;

    /// <summary>How many jobs a page has: the API's default, and the most that people ask for.</summary>
    [Params(10, 100)]
    public int Jobs { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _server = await Server.StartAsync(Jobs);
        _medusa = new MedusaClient(new MedusaClientOptions { BaseUrl = _server.Address, ApiToken = Token });
        _http = NewHttpClient();
        _refitHttp = NewHttpClient();
        _refit = RestService.For<IPlainApi>(_refitHttp, new RefitSettings(
            new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = PlainBatchJobContext.Default, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })));
        if ((await MedusaAsync()).BatchJobs.Count != Jobs || (await BareAsync()).BatchJobs.Count != Jobs || (await RefitAsync()).BatchJobs.Count != Jobs)
        {
            throw new InvalidOperationException("The pages differ.");
        }
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _medusa.Dispose();
        _http.Dispose();
        _refitHttp.Dispose();
        await _server.DisposeAsync();
    }

    [Benchmark(Description = "emitted client")]
    public Task<AdminBatchJobListRes> MedusaAsync() => _medusa.Admin.BatchJobs.ListAsync(_query);

    [Benchmark(Description = "HttpClient, System.Text.Json source generation", Baseline = true)]
    public async Task<PlainBatchJobPage<JsonObject>> BareAsync()
    {
        using var response = await _http.GetAsync("/admin/batch-jobs?limit=10&offset=0", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(body, PlainBatchJobContext.Default.PlainBatchJobPageJsonObject))!;
    }

    [Benchmark(Description = "Refit")]
    public Task<PlainBatchJobPage<JsonObject>> RefitAsync() => _refit.ListAsync(limit: 10, offset: 0);

    private HttpClient NewHttpClient()
    {
        var http = new HttpClient { BaseAddress = _server.Address };
        http.DefaultRequestHeaders.Add("x-medusa-access-token", Token);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }
}
