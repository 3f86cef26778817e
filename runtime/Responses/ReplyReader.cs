namespace Medusa.Runtime;

/// <summary>Makes a call's result of a successful reply.</summary>
/// <exception cref="MedusaResponseException">The reply isn't what was expected.</exception>
internal delegate T ReplyReader<T>(ApiCall call, ApiReply reply, int maxDepth);
