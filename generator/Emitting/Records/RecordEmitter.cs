using System.Globalization;
using Medusa.Generator.Emitting.Docs;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes a record: its constructors and properties, and what the compiler would else write by itself.</summary>
internal sealed class RecordEmitter
{
    private readonly CodeWriter _writer;
    private readonly RecordModel _record;
    private readonly string _name;
    private readonly RecordField[] _fields;
    private readonly JsonCode _json;

    private RecordEmitter(CodeWriter writer, RecordModel record)
    {
        _writer = writer;
        _record = record;
        _name = CSharpText.Identifier(record.Name);
        _fields = new RecordField[record.Members.Count];

        var names = new UniqueNames(StringComparer.Ordinal);
        names.Add(_name);
        foreach (var member in record.Members)
        {
            names.Add(CSharpText.Identifier(member.Name));
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i] = MakeField(record.Members[i], i, names);
        }

        _json = new JsonCode(writer, names, lists: (record.Roles & RecordRoles.Query) != 0 && !record.KeepsSingleValues);
    }

    /// <summary>Writes a record and its documentation.</summary>
    public static void Emit(CodeWriter writer, RecordModel record) => new RecordEmitter(writer, record).Emit();

    // Reading must not preset what the initializers of a user's own record do: it needs a constructor of its own.
    private bool HasReadingConstructor => DiscriminatorField is not null || _fields.Any(f => f.IsRequired);

    private string NewForReading => $"new {_name}({(HasReadingConstructor ? "default(JsonReading)" : "")})";

    private FilterEmitter? Filter => _record.FilterValue is { } value ? new FilterEmitter(_writer, _name, value) : null;

    // What responses hold too must find the member that comes next quickly, and what has a base shows its members as that does.
    private bool IsRequest =>
        (_record.Roles & RecordRoles.Response) == 0 && _record.Base is null && _record.FilterValue is null
        && _fields.Length <= RecordJsonEmitter.BitsOfBase;

    private string Base =>
        _record.Base is { } @base ? CSharpText.Identifier(@base)
        : _record.FilterValue is { } value ? $"FilterRecord<{TypeNames.Of(value, _writer)}>"
        : IsRequest ? "RequestRecord"
        : "ModelRecord";

    private RecordField? DiscriminatorField =>
        _record.Discriminator is { } discriminator
            ? _fields.FirstOrDefault(f =>
                f.Member.WireName == discriminator.WireName && f.Member.Type is EnumType or PrimitiveType { Kind: PrimitiveKind.String })
            : null;

    private void Emit()
    {
        _writer.Use(Usings.CodeDomCompiler | Usings.Text | Usings.JsonSerialization | Usings.MedusaRuntime);

        XmlDocs.Write(_writer, _record.Doc, $"The {XmlInlines.Code(_record.WireName)} of the API.");
        Attributes.GeneratedCode(_writer).Line($"[JsonConverter(typeof(JsonModelConverter<{_name}>))]");
        if (Filter is { } builder)
        {
            builder.EmitAttribute();
        }

        AnalyzerAttributes.Emit(_writer, _record);
        _writer.Line($"public sealed partial record {_name}", $": {Base}, IJsonModel<{_name}>").Open();

        EmitConstructors();
        foreach (var field in _fields)
        {
            EmitProperty(field);
        }

        new RecordJsonEmitter(_writer, _record, _json, _fields, IsRequest).Emit(_name, NewForReading);
        EmitForwarding();
        Filter?.EmitMembers(_json);
        EmitConversion();
        _json.EmitMethods();
        _writer.Close();
    }

    private void EmitConstructors()
    {
        if (!HasReadingConstructor)
        {
            return;
        }

        var preset = DiscriminatorField;
        _writer.Blank();
        XmlDocs.Write(
            _writer,
            Doc.Empty,
            preset is null
                ? "Makes a record; the initializer sets its required members."
                : $"Makes a record whose {XmlInlines.Code(preset.Member.WireName)} is {XmlInlines.Code(_record.Discriminator!.Value)}.");
        if (preset is null)
        {
            _writer.Line($"public {_name}()").Open().Close();
        }
        else
        {
            var value = CSharpText.Literal(_record.Discriminator!.Value);
            _writer.Line($"public {_name}() =>").In()
                .Line($"{preset.Name} = GiveMember({preset.Index}, {(preset.Member.Type is EnumType ? $"new {preset.Type}({value})" : value)});")
                .Out();
        }

        _writer.Blank().Line($"// For reading: {(IsRequest ? "JSON" : "the server")} may leave out any member.");
        if (_fields.Any(f => f.IsRequired))
        {
            _writer.Use(Usings.DiagnosticsCodeAnalysis).Line("[SetsRequiredMembers]");
        }

        _writer.Line($"private {_name}(JsonReading _)").Open().Close();
    }

    private void EmitProperty(RecordField field)
    {
        var member = field.Member;
        _writer.Blank()
            .Line($"private {field.Type}? {field.Name};")
            .Blank();
        XmlDocs.Write(
            _writer,
            member.Doc,
            $"The value of {XmlInlines.Code(member.WireName)}.",
            [
                member.Default.Length == 0 ? null : $"Default: {XmlInlines.Code(member.Default)}.",
                member.Expandable ? $"Sent only when the request's {XmlInlines.Code("expand")} asks for it." : null,
                Attributes.SinceText(member.Since),
                Attributes.FeatureFlagText(member.FeatureFlag),
                Attributes.DeprecatedText(member.Deprecated),
                .. member.Refusals.Select(RefusalText.Of),
            ]);
        if (!member.Nullable)
        {
            _writer.Use(Usings.Medusa);
            XmlDocs.Exception(
                _writer, "MedusaMissingValueException", IsRequest ? "The record was made of JSON that leaves it out." : "The server left it out.");
        }

        Attributes.Emit(_writer, member.FeatureFlag, member.Deprecated);
        _writer.Line($"public {(field.IsRequired ? "required " : "")}{field.Type}{(member.Nullable ? "?" : "")} {field.Property}")
            .Open()
            .Line(member.Nullable
                ? $"get => {field.Name};"
                : $"get => {field.Name} ?? throw MissingMember({CSharpText.Literal(member.WireName)});")
            .Line($"init => {field.Name} = GiveMember({field.Index}, value);")
            .Close();
    }

    // Declared, because the compiler would write its own otherwise, which compare lists by reference and show secrets.
    private void EmitForwarding() => _writer.Blank()
        .Line("/// <inheritdoc/>")
        .Line($"public bool Equals({_name}? other) => base.Equals(other);")
        .Blank()
        .Line("/// <inheritdoc/>")
        .Line("public override int GetHashCode() => base.GetHashCode();")
        .Blank()
        .Line("/// <inheritdoc/>")
        .Line("protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);");

    private void EmitConversion()
    {
        if (!_record.TakesAnyObject)
        {
            return;
        }

        _writer.Use(Usings.JsonNodes | Usings.DiagnosticsCodeAnalysis).Blank()
            .Line("/// <summary>Takes any JSON object, whose members become <see cref=\"ModelRecord.AdditionalProperties\"/>.</summary>")
            .Line("/// <param name=\"value\">The object, which is copied.</param>")
            .Line("[return: NotNullIfNotNull(nameof(value))]")
            .Line($"public static implicit operator {_name}?(JsonObject? value) =>").In()
            .Line($"value is null ? null : {NewForReading} {{ AdditionalProperties = JsonAdditional.Of(value) }};").Out();
    }

    private RecordField MakeField(MemberModel member, int index, UniqueNames names)
    {
        var property = CSharpText.Identifier(member.Name);
        var bare = CSharpText.BareIdentifier(member.Name);
        var name = names.Take($"_{char.ToLowerInvariant(bare[0])}{bare.Substring(1)}");
        var isDiscriminator = _record.Discriminator?.WireName == member.WireName;
        return new RecordField(
            member,
            Text(index),
            property,
            name,
            TypeNames.Of(member.Type, _writer),
            member.Required && !isDiscriminator);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
