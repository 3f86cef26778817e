using Microsoft.Extensions.Options;

namespace Medusa.Runtime;

/// <summary>Checks the options of a registered client for the API that it is for.</summary>
internal sealed class ApiOptionsValidator(MedusaApi api, string client) : IValidateOptions<MedusaClientOptions>
{
    public ValidateOptionsResult Validate(string? name, MedusaClientOptions options)
    {
        if (name != client)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [.. api.Failures(options)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
