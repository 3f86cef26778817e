namespace Medusa.Live.Tests.Install;

/// <summary>Where a part of the backend is missing and can't be installed, its script says which and leaves nothing behind that runs.</summary>
/// <param name="programs">What this machine has, for all tests.</param>
public sealed class BackendScriptTests(Programs programs) : IClassFixture<Programs>
{
    private const string FittingNode = "echo v20.20.0";
    private const string OldNode = "[ \"$1\" = --version ] && echo v16.0.0 || exit 1";

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task Without_curl_it_asks_for_curl(string api)
    {
        using ScriptRun script = new(programs, "curl");

        await UnavailableAsync(script, api, "curl is missing");
    }

    [Theory]
    [InlineData("v1", "Node.js 18 to 22 with npm is missing")]
    [InlineData("v2", "Node.js 20.19 or later with npm is missing")]
    public async Task Without_npm_it_asks_for_Node_and_npm(string api, string message)
    {
        using ScriptRun script = new(programs, "npm");
        script.PutPostgres();

        await UnavailableAsync(script, api, message);
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("v2")]
    public async Task A_Node_that_is_too_old_is_named(string api)
    {
        using ScriptRun script = new(programs);
        script.PutPostgres();
        script.Put("node", OldNode);
        script.Put("npm", "exit 1");

        await UnavailableAsync(script, api, "Node.js is v16.0.0");
    }

    [Fact]
    public async Task Without_PostgreSQL_and_apt_it_asks_for_PostgreSQL()
    {
        using ScriptRun script = new(programs, "apt-get", "initdb");

        await UnavailableAsync(script, "v2", "PostgreSQL is missing");
    }

    [Fact]
    public async Task What_apt_said_is_shown_when_it_cannot_install_PostgreSQL()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root installs packages.");
        using ScriptRun script = new(programs, "initdb");
        script.Put("apt-get", "echo 'Temporary failure resolving deb.debian.org'; exit 100");

        var output = await UnavailableAsync(script, "v2", "apt-get could not install postgresql");

        Assert.Contains("Temporary failure resolving", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1", "Medusa 1.20")]
    [InlineData("v2", "Medusa 2.13.3")]
    public async Task What_npm_said_is_shown_when_there_is_no_network(string api, string name)
    {
        using ScriptRun script = new(programs);
        script.PutPostgres();
        script.Put("node", FittingNode);
        script.Put("npm", "echo 'npm error code ENOTFOUND' >&2; exit 1");

        var output = await UnavailableAsync(script, api, $"npm could not install {name}");

        Assert.Contains("npm error code ENOTFOUND", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--api v3 start")]
    [InlineData("--version 2.13.3 start")]
    [InlineData("--rbac start")]
    [InlineData("--api v2 --version newest start")]
    [InlineData("--api v2 --no-such-option start")]
    [InlineData("--api v2 no-such-command")]
    [InlineData("--api v2 exec")]
    public async Task What_it_does_not_know_is_wrong_usage(string arguments)
    {
        using ScriptRun script = new(programs);

        Assert.Equal(2, (await script.BashAsync(["tests/Live/backend/run", .. arguments.Split(' ')])).Code);
    }

    [Theory]
    [InlineData(0, "live tests of Medusa 2: run", 0)]
    [InlineData(3, "live tests of Medusa 2: skipped: npm is missing", 0)]
    [InlineData(1, "live tests of Medusa 2: failed: the backend did not start (1)", 1)]
    [InlineData(124, "live tests of Medusa 2: failed: the backend did not start (124)", 1)]
    public async Task The_whole_run_says_what_became_of_a_backend(int code, string summary, int failures)
    {
        using ScriptRun script = new(programs);
        script.Put("backend", $"""
            mkdir -p "$MEDUSA_LIVE_STATE"
            echo MEDUSA_URL=here >"$MEDUSA_LIVE_STATE/env"
            echo 'live: npm is missing' >&2
            exit {code}
            """);

        var (_, output) = await script.BashAsync("-c", """
            backend=backend; source .ci/live
            start_backend stub "Medusa 2" . "$MEDUSA_LIVE_STATE" 100
            echo "${live_summary[*]}; $live_failures failed; url ${MEDUSA_URL-none};"
            rm -f artifacts/live-stub.log
            """);

        Assert.Contains($"{summary}; {failures} failed; url {(code == 0 ? "here" : "none")};", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/reference", 100, "skipped: the reference that its client is generated from isn't available")]
    [InlineData(".", 30, "skipped: the other backend took the time")]
    public async Task The_whole_run_says_why_a_backend_was_not_even_tried(string reference, int seconds, string why)
    {
        using ScriptRun script = new(programs);

        var (_, output) = await script.BashAsync(
            "-c", $"backend=no-such-program; source .ci/live; start_backend stub 'Medusa 2' {reference} . {seconds}; echo \"$live_failures failed\"");

        Assert.Contains($"live tests of Medusa 2: {why}", output, StringComparison.Ordinal);
        Assert.Contains("0 failed", output, StringComparison.Ordinal);
    }

    private static async Task<string> UnavailableAsync(ScriptRun script, string api, string message)
    {
        var (code, output) = await script.BashAsync("tests/Live/backend/run", "--api", api, "start");

        Assert.Equal(3, code);
        Assert.Contains($"live: {message}", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(script.State, "env", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(script.State, "*.pid", SearchOption.AllDirectories));
        return output;
    }
}
