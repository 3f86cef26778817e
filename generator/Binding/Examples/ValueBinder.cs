using System.Globalization;
using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Binding.Examples;

/// <summary>Turns an example's expressions into C# of the types that are wanted. What can't be is null, and the scope says why.</summary>
internal sealed class ValueBinder(ClientTypes types, NameBinder names, ExampleScope scope)
{
    private const string OtherType = "a value in it isn't of the documented type";
    private const int Punctuation = 8;

    /// <summary>A value of a type.</summary>
    /// <param name="nullable">It may be null.</param>
    public CodeValue? Convert(ExampleExpression expression, TypeModel type, bool nullable)
    {
        switch (expression)
        {
            case ExampleName name:
                return scope.Find(name.Name) is { } known ? Convert(known, type, nullable) : Expect(name.Name, type);
            case ExampleMember or ExampleItem when names.IsKnown(expression):
                return names.Resolve(expression) is { } value ? Convert(value, type, nullable) : scope.Fail(OtherType);
            case ExampleMember { Target: ExampleName } member when EnumIn(type) is { } @enum:
                return types.MemberNamed(@enum, member.Name) is { } found
                    ? Spend(new CodeEnum(@enum, found.Name, found.Value, IsExplicit: type is not EnumType), found.Name.Length)
                    : scope.Fail(OtherType);
            case ExampleMember { Target: ExampleName target } member:
                return Expect(target.Name + "_" + member.Name, type);
            case ExampleNull:
                return nullable || TypeSpelling.CanBeNull(type) ? CodeNull.Instance : scope.Fail(OtherType);
        }

        return type switch
        {
            PrimitiveType primitive => Primitive(expression, primitive.Kind),
            EnumType @enum => Enum(expression, @enum),
            RecordType record => Record(expression, record),
            ListType list => List(
                expression is ExampleArray array ? array.Items : EquatableArray.Of(expression), list.Item, TypeSpelling.HasNullItems(list)),
            MapType map => Map(expression, map),
            OneOrManyType one => OneOrMany(expression, one),
            EitherType either => Either(expression, either),
            _ => scope.Fail(OtherType),
        };
    }

    /// <summary>A record with the members that it must have: a variable each.</summary>
    public CodeValue? Empty(ParameterModel parameter) =>
        parameter.Type is RecordType type && types.Record(type) is { Record.FilterValue: null } table
            ? Members(table, default)
            : Expect(parameter.WireName, parameter.Type);

    private CodeValue? Convert(KnownValue known, TypeModel type, bool nullable) =>
        names.Used(known) is { } used
        && (!used.CanBeNull || nullable || TypeSpelling.CanBeNull(type))
        && (used.Type == type || IsWider(used.Type, type))
            ? used.Value
            : scope.Fail(OtherType);

    private static bool IsWider(TypeModel from, TypeModel to) =>
        from is PrimitiveType { Kind: PrimitiveKind.Int32 } && to is PrimitiveType { Kind: PrimitiveKind.Int64 or PrimitiveKind.Decimal };

    // A variable of the type, or of the simplest that converts to it.
    private CodeValue? Expect(string name, TypeModel type) => type switch
    {
        OneOrManyType one => Expect(name, one.Item),
        EitherType either => Converted(Expect(name, either.Alternatives[0]), either.Alternatives[0]),
        RecordType record when types.Record(record)?.Record.FilterValue is { } value => Expect(name, value),
        PrimitiveType { Kind: PrimitiveKind.JsonNode } => scope.Expect(name, TypeModels.String),
        _ => scope.Expect(name, type),
    };

    private CodeValue? Text(string text) => Spend(new CodeText(text), text.Length);

    private CodeValue? Primitive(ExampleExpression expression, PrimitiveKind kind)
    {
        var literal = Literals.TextOf(expression);
        switch (kind)
        {
            case PrimitiveKind.String when expression is ExampleTemplate template:
                return names.Template(template);
            case PrimitiveKind.String when literal is not null:
                return Text(literal);
            case PrimitiveKind.Boolean when literal is "true" or "false":
                return new CodeBoolean(literal == "true");
            case PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal when Literals.Number(literal, kind) is { } number:
                return Spend(new CodeNumber(number), Punctuation);
            case PrimitiveKind.DateTime:
                return Date(expression);
            case PrimitiveKind.JsonObject when expression is ExampleObject:
            case PrimitiveKind.JsonNode:
                return Json(expression);
            default:
                return scope.Fail(OtherType);
        }
    }

    private CodeValue? Date(ExampleExpression expression)
    {
        var text = expression switch
        {
            ExampleString written => written.Value,
            ExampleDate date => date.Text,
            _ => "",
        };
        return text is null ? CodeNow.Instance
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? Spend(new CodeDate(time.UtcTicks), 5 * Punctuation)
                : scope.Fail(OtherType);
    }

    private CodeValue? Json(ExampleExpression expression)
    {
        switch (expression)
        {
            case ExampleString text:
                return Text(text.Value);
            case ExampleNumber number:
                return Spend(new CodeNumber(number.Value), Punctuation);
            case ExampleBoolean boolean:
                return new CodeBoolean(boolean.Value);
            case ExampleTemplate template:
                return names.Template(template);
            case ExampleDate:
                return Date(expression);
            case ExampleArray array:
                return All(array.Items, TypeModels.JsonNode, nullable: true) is { } items
                    ? new CodeJsonArray(items.ToEquatableArray())
                    : null;
            case ExampleObject properties:
                return Entries(properties, TypeModels.JsonNode, nullable: true) is { } entries
                    ? new CodeJsonObject(entries.ToEquatableArray())
                    : null;
            default:
                return scope.Fail(OtherType);
        }
    }

    private CodeValue? Enum(ExampleExpression expression, EnumType type)
    {
        if (Literals.TextOf(expression) is not { } text)
        {
            return scope.Fail(OtherType);
        }

        var member = types.Member(type, text);
        return Spend(new CodeEnum(type, member, text, IsExplicit: false), type.Name.Length + (member ?? text).Length);
    }

    private CodeValue? Record(ExampleExpression expression, RecordType type)
    {
        if (types.Union(type) is { } union)
        {
            var value = (expression as ExampleObject)?.Properties.FirstOrDefault(p => p.Name == union.Discriminator)?.Value;
            return value is ExampleString text && types.Case(union, text.Value) is { } @case
                ? Members(@case, ((ExampleObject)expression).Properties)
                : scope.Fail("a value in it is of none of the documented types");
        }

        if (types.Record(type) is not { } table)
        {
            return scope.Fail(OtherType);
        }

        if (expression is ExampleObject properties)
        {
            return table.Record is { TakesAnyObject: true, Members.IsEmpty: true } ? Json(expression) : Members(table, properties.Properties);
        }

        return table.Record.FilterValue is not { } filtered ? scope.Fail(OtherType)
            : expression is ExampleArray array ? List(array.Items, filtered, nullable: false)
            : Explicit(Convert(expression, filtered, nullable: false));
    }

    private CodeValue? Members(RecordTable table, EquatableArray<ExampleProperty> properties)
    {
        var record = table.Record;
        var members = new List<CodeMember>();
        var additional = new List<ExampleProperty>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (table.Find(property.Name) is not { } member)
            {
                additional.Add(property);
            }
            else if (given.Add(member.WireName) && !IsDiscriminator(record, member, property.Value))
            {
                if (Convert(property.Value, member.Type, member.Nullable) is not { } value || !scope.TrySpend(member.Name.Length + Punctuation))
                {
                    return null;
                }

                members.Add(new CodeMember(member.Name, value));
            }
        }

        foreach (var member in table.Required)
        {
            if (!given.Contains(member.WireName))
            {
                if (!scope.TrySpend(member.Name.Length + Punctuation) || Expect(member.WireName, member.Type) is not { } value)
                {
                    return null;
                }

                members.Add(new CodeMember(member.Name, value));
            }
        }

        if (additional.Count > 0)
        {
            if (Entries(new ExampleObject(additional.ToEquatableArray()), TypeModels.JsonNode, nullable: true) is not { } entries)
            {
                return null;
            }

            members.Add(new CodeMember("AdditionalProperties", new CodeMap(TypeModels.JsonNode, true, entries.ToEquatableArray())));
        }

        return Spend(new CodeNew(new RecordType(record.Name), members.ToEquatableArray()), record.Name.Length);
    }

    // The constructor of a case sets it.
    private static bool IsDiscriminator(RecordModel record, MemberModel member, ExampleExpression value) =>
        record.Discriminator is { } discriminator
        && discriminator.WireName == member.WireName
        && value is ExampleString text
        && text.Value == discriminator.Value;

    private CodeValue? List(EquatableArray<ExampleExpression> items, TypeModel type, bool nullable) =>
        All(items, type, nullable) is { } values ? new CodeList(values.ToEquatableArray()) : null;

    private CodeValue? Map(ExampleExpression expression, MapType map) =>
        expression is not ExampleObject properties ? scope.Fail(OtherType)
        : Entries(properties, map.Value, TypeSpelling.HasNullValues(map)) is { } entries
            ? Spend(new CodeMap(map.Value, TypeSpelling.HasNullValues(map), entries.ToEquatableArray()), 3 * Punctuation)
            : null;

    private CodeValue? OneOrMany(ExampleExpression expression, OneOrManyType one) =>
        expression is ExampleArray array ? List(array.Items, one.Item, nullable: false) : Explicit(Convert(expression, one.Item, nullable: false));

    private CodeValue? Either(ExampleExpression expression, EitherType either)
    {
        var kind = KindOf(expression);
        return either.Alternatives.FirstOrDefault(a => (a.JsonKinds & kind) != 0) is { } alternative
            ? Converted(Convert(expression, alternative, nullable: false), alternative)
            : scope.Fail("a value in it is of none of the documented types");
    }

    // The compiler doesn't convert interfaces by itself, nor by two steps.
    private static CodeValue? Converted(CodeValue? value, TypeModel type) =>
        value is not null && type is ListType or MapType ? new CodeConverted(value) : Explicit(value);

    private static CodeValue? Explicit(CodeValue? value) => value is CodeEnum @enum ? @enum with { IsExplicit = true } : value;

    private static JsonKinds KindOf(ExampleExpression expression) => expression switch
    {
        ExampleString or ExampleTemplate or ExampleDate => JsonKinds.String,
        ExampleNumber => JsonKinds.Number,
        ExampleBoolean => JsonKinds.Boolean,
        ExampleArray => JsonKinds.Array,
        ExampleObject => JsonKinds.Object,
        _ => JsonKinds.None,
    };

    private static EnumType? EnumIn(TypeModel type) => type switch
    {
        EnumType @enum => @enum,
        OneOrManyType one => one.Item as EnumType,
        EitherType either => either.Alternatives.OfType<EnumType>().FirstOrDefault(),
        _ => null,
    };

    private List<CodeValue>? All(EquatableArray<ExampleExpression> items, TypeModel type, bool nullable)
    {
        var values = new List<CodeValue>();
        foreach (var item in items)
        {
            if (Convert(item, type, nullable) is not { } value || !scope.TrySpend(Punctuation))
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    private List<CodeEntry>? Entries(ExampleObject properties, TypeModel type, bool nullable)
    {
        var entries = new List<CodeEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties.Properties)
        {
            if (Convert(property.Value, type, nullable) is not { } value || !scope.TrySpend(property.Name.Length + Punctuation))
            {
                return null;
            }

            if (keys.Add(property.Name))
            {
                entries.Add(new CodeEntry(property.Name, value));
            }
        }

        return entries;
    }

    private CodeValue? Spend(CodeValue value, int characters) => scope.TrySpend(characters + Punctuation) ? value : null;
}
