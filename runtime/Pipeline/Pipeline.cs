namespace Medusa.Runtime;

/// <summary>The policies that are left to be run.</summary>
internal readonly struct Pipeline(Policy[] policies, int index = 0)
{
    public ValueTask<ApiReply> SendAsync(ApiCall call) => policies[index].SendAsync(call, new Pipeline(policies, index + 1));
}
