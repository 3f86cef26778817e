namespace Medusa.Runtime;

/// <summary>One concern of sending a request. The policies of a client are shared by all its calls and hold no state of a call.</summary>
internal abstract class Policy
{
    public abstract ValueTask<ApiReply> SendAsync(ApiCall call, Pipeline next);
}
