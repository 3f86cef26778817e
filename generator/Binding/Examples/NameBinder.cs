using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Binding.Examples;

/// <summary>What the names of an example stand for, and members of these.</summary>
internal sealed class NameBinder(ClientTypes types, ExampleScope scope)
{
    private const int Punctuation = 8;

    /// <summary>What a name, or a member of something named, stands for; null for what the client's types don't have.</summary>
    public KnownValue? Resolve(ExampleExpression expression)
    {
        switch (expression)
        {
            case ExampleName name:
                return scope.Find(name.Name) is { } known ? Used(known) : null;
            case ExampleMember member:
                return Resolve(member.Target) is { } target ? Member(target, member.Name) : null;
            case ExampleItem item:
                return Resolve(item.Target) is { Type: ListType list } items && scope.TrySpend(Punctuation)
                    ? new KnownValue(
                        new CodeItem(items.Value!, item.Index, items.Nullable),
                        list.Item,
                        TypeSpelling.HasNullItems(list),
                        items.CanBeNull || TypeSpelling.HasNullItems(list),
                        items.Response)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>A member of a value, or null where its type hasn't it.</summary>
    public KnownValue? Member(KnownValue target, string name)
    {
        if (!scope.TrySpend(name.Length + Punctuation))
        {
            return null;
        }

        switch (target.Type)
        {
            case RecordType record when types.Record(record)?.Find(name) is { } member:
                return Part(member.Name, member.Type, member.Nullable);
            case ListType or OneOrManyType when name == "length":
                return Part("Count", TypeModels.Of(PrimitiveKind.Int32), false);
            case PrimitiveType { Kind: PrimitiveKind.String } when name == "length":
                return Part("Length", TypeModels.Of(PrimitiveKind.Int32), false);
            case PrimitiveType { Kind: PrimitiveKind.JsonNode or PrimitiveKind.JsonObject } when name != "length":
                return new KnownValue(new CodeKey(target.Value!, name, target.Nullable), TypeModels.JsonNode, true, true, target.Response);
            default:
                return null;
        }

        KnownValue Part(string property, TypeModel type, bool nullable) =>
            new(new CodeAccess(target.Value!, property, target.Nullable), type, nullable, target.CanBeNull || nullable, target.Response);
    }

    /// <summary>A string with values in it.</summary>
    public CodeValue? Template(ExampleTemplate template)
    {
        var parts = new List<CodeValue>();
        foreach (var part in template.Parts)
        {
            var value = part switch
            {
                ExampleString text => TextOf(text.Value),
                ExampleName name when scope.Find(name.Name) is null => scope.Expect(name.Name, TypeModels.String),
                _ => Resolve(part) is { } known ? Printable(known) : scope.Fail("a value in it isn't known"),
            };
            if (value is null)
            {
                return null;
            }

            parts.Add(value);
        }

        return parts is [] ? new CodeText("")
            : parts is [CodeText only] ? only
            : new CodeInterpolation(parts.ToEquatableArray());
    }

    /// <summary>What is known, with its value: a member of the result is a variable from now on.</summary>
    public KnownValue? Used(KnownValue known) =>
        known.Value is not null ? known
        : known is { Member: { } member, Response: { } response } ? Member(known with { Value = response.Use() }, member)
        : null;

    private CodeText? TextOf(string text) => scope.TrySpend(text.Length + Punctuation) ? new CodeText(text) : null;

    // The token of a log-in's result is what the official client returns.
    private static CodeValue Printable(KnownValue known) =>
        known.Type is RecordType { Name: ScriptBinder.SignInResult } ? new CodeAccess(known.Value!, "Token", known.Nullable) : known.Value!;

    /// <summary>Whether an expression is about something that the example has declared.</summary>
    public bool IsKnown(ExampleExpression expression) => expression switch
    {
        ExampleMember member => IsKnown(member.Target),
        ExampleItem item => IsKnown(item.Target),
        ExampleName name => scope.Find(name.Name) is not null,
        _ => false,
    };
}
