using Medusa.Live.Tests.Support;

namespace Medusa.Live.Tests.Reads;

/// <summary>A call that only reads, and what must hold of its answer.</summary>
/// <param name="Name">The method's official name, with a word behind it where it is called in several ways.</param>
/// <param name="Method">The method's official name.</param>
/// <param name="MakeAsync">Makes the call and looks at the answer.</param>
internal sealed record Read(string Name, string Method, Func<Shop, Task> MakeAsync);
