using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Expressions;

/// <summary>A record or a union that has no C# name yet: <see cref="TypeModels.Named"/> makes a <see cref="RecordType"/> of it.</summary>
internal sealed record RecordReference(TypeId Id) : TypeModel
{
    public override JsonKinds JsonKinds => JsonKinds.Object;
}

/// <summary>An enumeration that has no C# name yet: <see cref="TypeModels.Named"/> makes an <see cref="EnumType"/> of it.</summary>
internal sealed record EnumReference(TypeId Id) : TypeModel
{
    public override JsonKinds JsonKinds => JsonKinds.String;
}
