namespace Medusa.Generator;

/// <summary>The names of the pipeline's steps, so that tests can assert what was cached.</summary>
internal static class TrackingNames
{
    public const string Pages = nameof(Pages);
    public const string Routes = nameof(Routes);
    public const string Corrections = nameof(Corrections);
    public const string Settings = nameof(Settings);
    public const string Surroundings = nameof(Surroundings);
    public const string Baseline = nameof(Baseline);
    public const string Client = nameof(Client);
    public const string Items = nameof(Items);
    public const string Problems = nameof(Problems);
    public const string Severities = nameof(Severities);
    public const string Review = nameof(Review);
    public const string SerializerContexts = nameof(SerializerContexts);
    public const string OtherGenerators = nameof(OtherGenerators);
    public const string Replacements = nameof(Replacements);
    public const string OtherClient = nameof(OtherClient);
    public const string Comparison = nameof(Comparison);
    public const string Acceptance = nameof(Acceptance);
}
