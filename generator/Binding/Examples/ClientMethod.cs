using Medusa.Generator.Binding.Methods;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Examples;

/// <summary>A method as it is emitted and as it is documented.</summary>
/// <param name="Path">The properties by which its resource is reached.</param>
internal sealed record ClientMethod(MethodModel Model, BoundMethod Documented, EquatableArray<string> Path);
