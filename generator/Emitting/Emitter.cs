using Medusa.Generator.Emitting.Records;
using Medusa.Generator.Emitting.Resources;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Emitting;

/// <summary>Turns an item of the client into a file. The same item always gives the same bytes.</summary>
internal static class Emitter
{
    /// <summary>Writes the item's file.</summary>
    /// <returns>The name to add the file under, unique as the item's name is, and its text.</returns>
    public static (string HintName, string Source) Emit(ClientItem item) => Emit(item, Surroundings.None);

    /// <summary>Writes the item's file for a project with types that it must reckon with.</summary>
    public static (string HintName, string Source) Emit(ClientItem item, Surroundings surroundings)
    {
        var writer = new CodeWriter();
        switch (item)
        {
            case RecordModel record:
                RecordEmitter.Emit(writer, record);
                break;
            case EnumModel @enum:
                EnumEmitter.Emit(writer, @enum);
                break;
            case UnionModel union:
                UnionEmitter.Emit(writer, union);
                break;
            case ResourceModel resource:
                ResourceEmitter.Emit(writer, resource);
                break;
            case ClientRoot root:
                ClientEmitter.Emit(writer, root);
                break;
            case ClientExtensions extensions:
                ClientEmitter.Emit(writer, extensions);
                break;
        }

        var source = writer.Finish(item.Namespace, hidesRival: !surroundings.Rivals.IsEmpty);
        return (
            HintNames.Of(item.Family, CSharpText.BareIdentifier(item.Name)),
            surroundings.HiddenNames.IsEmpty ? source : HiddenNames.Qualify(source, surroundings.HiddenNames));
    }
}
