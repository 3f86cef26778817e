using System.Globalization;
using Medusa.Generator.Model;

namespace Medusa.Generator.Emitting;

/// <summary>Writes a record: its members, and the code that reads, writes, compares and prints it.</summary>
internal sealed class RecordEmitter
{
    private const int BitsPerMask = 64;

    private readonly CodeWriter _writer;
    private readonly RecordModel _record;
    private readonly string _name;
    private readonly Field[] _fields;
    private readonly string[] _masks;
    private readonly JsonCode _json;

    private RecordEmitter(CodeWriter writer, RecordModel record)
    {
        _writer = writer;
        _record = record;
        _name = CSharpText.Identifier(record.Name);
        _masks = new string[(record.Members.Count + BitsPerMask - 1) / BitsPerMask];
        _fields = new Field[record.Members.Count];

        var names = new HashSet<string>(StringComparer.Ordinal) { "_additionalProperties", _name };
        foreach (var member in record.Members)
        {
            names.Add(CSharpText.Identifier(member.Name));
        }

        for (var i = 0; i < _masks.Length; i++)
        {
            _masks[i] = Unique(names, i == 0 ? "_set" : "_set" + Text(i));
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i] = MakeField(record.Members[i], i, names);
        }

        _json = new JsonCode(writer, names, lists: (record.Roles & RecordRoles.Query) != 0);
    }

    /// <summary>Writes a record and its documentation.</summary>
    public static void Emit(CodeWriter writer, RecordModel record) => new RecordEmitter(writer, record).Emit();

    // Reading must not preset what the initializers of a user's own record do: it needs a constructor of its own.
    private bool HasReadingConstructor => DiscriminatorField is not null || _fields.Any(f => f.IsRequired);

    private Field? DiscriminatorField =>
        _record.Discriminator is { } discriminator
            ? _fields.FirstOrDefault(f => f.Member.WireName == discriminator.WireName && f.Member.Type is EnumType or PrimitiveType { Kind: PrimitiveKind.String })
            : null;

    private void Emit()
    {
        _writer.Use(Usings.CodeDomCompiler | Usings.CollectionsGeneric | Usings.System | Usings.Text | Usings.TextJson
            | Usings.JsonNodes | Usings.JsonSerialization | Usings.MedusaRuntime);

        XmlDocs.Write(_writer, _record.Doc, $"The {XmlDocs.Code(_record.WireName)} of the API.");
        Attributes.GeneratedCode(_writer)
            .Line($"[JsonConverter(typeof(JsonModelConverter<{_name}>))]")
            .Line($"public sealed partial record {_name} : {(_record.Base is { } @base ? CSharpText.Identifier(@base) + ", " : "")}IJsonModel<{_name}>")
            .Open();

        EmitFields();
        EmitConstructors();
        foreach (var field in _fields)
        {
            EmitProperty(field);
        }

        EmitAdditionalProperties();
        EmitRead();
        EmitWrite();
        EmitEquality();
        EmitPrint();
        _json.EmitUnions();
        EmitJsonNames();
        _writer.Close();
    }

    private void EmitFields()
    {
        for (var i = 0; i < _masks.Length; i++)
        {
            if (i == 0)
            {
                _writer.Line("// Bit n is set when member n was given, be it as null.");
            }

            _writer.Line($"private ulong {_masks[i]};");
        }

        foreach (var field in _fields)
        {
            _writer.Line($"private {field.Type}? {field.Name};");
        }

        _writer.Line("private IReadOnlyDictionary<string, JsonNode?>? _additionalProperties;");
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
                : $"Makes a record whose {XmlDocs.Code(preset.Member.WireName)} is {XmlDocs.Code(_record.Discriminator!.Value)}.");
        if (preset is null)
        {
            _writer.Line($"public {_name}()").Open().Close();
        }
        else
        {
            var value = CSharpText.Literal(_record.Discriminator!.Value);
            _writer.Line($"public {_name}()").Open()
                .Line($"{preset.Name} = {(preset.Member.Type is EnumType ? $"new {preset.Type}({value})" : value)};")
                .Line($"{preset.Mask} |= {preset.Bit};")
                .Close();
        }

        _writer.Blank().Line("// For reading: the server may leave out any member.");
        var required = _fields.Any(f => f.IsRequired);
        if (required)
        {
            // The compiler would have them assigned; what isn't there throws when it is asked for.
            _writer.Use(Usings.DiagnosticsCodeAnalysis).Line("#pragma warning disable CS8618").Line("[SetsRequiredMembers]");
        }

        _writer.Line($"private {_name}(JsonReading _)").Open().Close();
        if (required)
        {
            _writer.Line("#pragma warning restore CS8618");
        }
    }

    private void EmitProperty(Field field)
    {
        var member = field.Member;
        _writer.Blank();
        XmlDocs.Write(
            _writer,
            member.Doc,
            $"The value of {XmlDocs.Code(member.WireName)}.",
            member.Default.Length == 0 ? null : $"Default: {XmlDocs.Code(member.Default)}.",
            member.Expandable ? $"Sent only when the request's {XmlDocs.Code("expand")} asks for it." : null,
            Attributes.FeatureFlagText(member.FeatureFlag),
            Attributes.DeprecatedText(member.Deprecated));
        if (!member.Nullable)
        {
            _writer.Use(Usings.Medusa);
            XmlDocs.Exception(_writer, "MedusaMissingMemberException", "The server left it out.");
        }

        Attributes.Emit(_writer, member.FeatureFlag, member.Deprecated);
        _writer.Line($"public {(field.IsRequired ? "required " : "")}{field.Type}{(member.Nullable ? "?" : "")} {field.Property}")
            .Open()
            .Line(member.Nullable
                ? $"get => {field.Name};"
                : $"get => {field.Name} ?? throw MedusaMissingMemberException.For(nameof({_name}), {CSharpText.Literal(member.WireName)});")
            .Line("init")
            .Open()
            .Line($"{field.Name} = value;")
            .Line($"{field.Mask} |= {field.Bit};")
            .Close()
            .Close();
    }

    private void EmitAdditionalProperties()
    {
        _writer.Blank();
        XmlDocs.Write(_writer, Doc.Empty, "The members that no page names, by their names in JSON.");
        _writer.Line("public IReadOnlyDictionary<string, JsonNode?> AdditionalProperties")
            .Open()
            .Line("get => _additionalProperties ?? JsonAdditional.None;")
            .Line("init => _additionalProperties = value;")
            .Close();
    }

    private void EmitRead()
    {
        _writer.Blank()
            .Line($"static {_name} IJsonModel<{_name}>.ReadJson(ref Utf8JsonReader reader) => ReadJson(ref reader);")
            .Blank()
            .Line($"internal static {(_record.Base is null ? "" : "new ")}{_name} ReadJson(ref Utf8JsonReader reader)")
            .Open()
            .Line($"JsonRead.StartObject(ref reader, nameof({_name}));")
            .Line($"var result = new {_name}({(HasReadingConstructor ? "default(JsonReading)" : "")});")
            .Line("Dictionary<string, JsonNode?>? additional = null;")
            .Line("while (JsonRead.NextMember(ref reader, out var name))")
            .Open();
        if (_fields.Length > 0)
        {
            EmitDispatch();
            _writer.Blank();
        }

        _writer.Line("JsonRead.Additional(ref reader, name, ref additional);")
            .Close()
            .Blank()
            .Line("result._additionalProperties = additional;")
            .Line("return result;")
            .Close();
    }

    // By length, and by one telling byte where many names are of one length: then one comparison confirms it.
    private void EmitDispatch()
    {
        _writer.Line("switch (name.Length)").Open();
        foreach (var length in _fields.GroupBy(f => f.Utf8.Length).OrderBy(g => g.Key))
        {
            _writer.Line($"case {Text(length.Key)}:").In();
            var fields = length.ToList();
            if (TellingByte(fields) is { } index)
            {
                _writer.Line($"switch (name[{Text(index)}])").Open();
                foreach (var group in fields.GroupBy(f => f.Utf8[index]).OrderBy(g => g.Key))
                {
                    _writer.Line($"case {ByteLiteral(group.Key)}:").In();
                    EmitComparisons(group);
                    _writer.Line("break;").Out();
                }

                _writer.Close().Blank();
            }
            else
            {
                EmitComparisons(fields);
            }

            _writer.Line("break;").Out();
        }

        _writer.Close();
    }

    private void EmitComparisons(IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            _writer.Line($"if (name.SequenceEqual({field.Literal}))")
                .Open()
                .Line($"result.{field.Name} = {_json.Read(field.Member.Type)};")
                .Line($"result.{field.Mask} |= {field.Bit};")
                .Line("continue;")
                .Close()
                .Blank();
        }
    }

    // The first place at which the most names differ; null where a few comparisons are as fast and easier to read.
    private static int? TellingByte(List<Field> fields)
    {
        if (fields.Count < 4)
        {
            return null;
        }

        int? best = null;
        var most = 1;
        for (var i = 0; i < fields[0].Utf8.Length; i++)
        {
            var different = fields.Select(f => f.Utf8[i]).Distinct().Count();
            if (different > most)
            {
                most = different;
                best = i;
            }
        }

        return best;
    }

    private void EmitWrite()
    {
        _writer.Blank()
            .Line(_record.Base is null
                ? "void IJsonWritable.WriteJson(Utf8JsonWriter writer)"
                : "private protected override void WriteJson(Utf8JsonWriter writer)")
            .Open()
            .Line("writer.WriteStartObject();");
        foreach (var field in _fields)
        {
            _writer.Line($"if ({field.IsSet})")
                .Open()
                .Line(_json.Write(field.Member.Type, $"JsonNames.{field.Property}", field.Name))
                .Close()
                .Blank();
        }

        _writer.Line("JsonWrite.Additional(writer, _additionalProperties);")
            .Line("writer.WriteEndObject();")
            .Close();
    }

    private void EmitEquality()
    {
        _writer.Blank();
        XmlDocs.Write(_writer, Doc.Empty, "Tells whether both have the same members, lists and JSON compared by their content.");
        _writer.Line($"public bool Equals({_name}? other) =>").In()
            .Line("ReferenceEquals(this, other)")
            .Line("|| (other is not null").In();
        foreach (var mask in _masks)
        {
            _writer.Line($"&& {mask} == other.{mask}");
        }

        foreach (var field in _fields)
        {
            _writer.Line($"&& {EqualityCode.Equal(field.Member.Type, field.Name, $"other.{field.Name}")}");
        }

        _writer.Line("&& ModelEquality.Additional(_additionalProperties, other._additionalProperties));").Out().Out();

        _writer.Blank();
        XmlDocs.Write(_writer, Doc.Empty, "The hash code that goes with <see cref=\"Equals(" + _name.TrimStart('@') + ")\"/>.");
        _writer.Line("public override int GetHashCode()").Open().Line("var hash = new HashCode();");
        foreach (var field in _fields)
        {
            _writer.Line($"hash.Add({EqualityCode.Hash(field.Member.Type, field.Name)});");
        }

        _writer.Line("hash.Add(ModelEquality.HashAdditional(_additionalProperties));")
            .Line("return hash.ToHashCode();")
            .Close();
    }

    private void EmitPrint()
    {
        _writer.Blank();
        if (_record.Base is not null)
        {
            _writer.Line("/// <inheritdoc/>");
        }

        _writer.Line($"{(_record.Base is null ? "private" : "protected override")} bool PrintMembers(StringBuilder builder)")
            .Open()
            .Line("var first = true;");
        foreach (var field in _fields)
        {
            _writer.Line($"if ({field.IsSet})")
                .Open()
                .Line(field.Member.Secret
                    ? $"ModelText.Secret(builder, ref first, nameof({field.Property}));"
                    : $"ModelText.Member(builder, ref first, nameof({field.Property}), {field.Name});")
                .Close()
                .Blank();
        }

        _writer.Line("if (_additionalProperties is { Count: > 0 } additional)")
            .Open()
            .Line("// Only their names: nobody knows which of the values are secrets.")
            .Line("ModelText.Member(builder, ref first, nameof(AdditionalProperties), additional.Keys);")
            .Close()
            .Blank()
            .Line("return !first;")
            .Close();
    }

    // A class of its own, so that they're made when a record is first written: most are only read.
    private void EmitJsonNames()
    {
        if (_fields.Length == 0)
        {
            return;
        }

        _writer.Blank().Line("private static class JsonNames").Open();
        foreach (var field in _fields)
        {
            _writer.Line($"public static readonly JsonEncodedText {field.Property} = JsonWrite.Name({CSharpText.WellFormedLiteral(field.Member.WireName)});");
        }

        _writer.Close();
    }

    private Field MakeField(MemberModel member, int index, HashSet<string> names)
    {
        var property = CSharpText.Identifier(member.Name);
        var bare = property.TrimStart('@');
        var name = Unique(names, $"_{char.ToLowerInvariant(bare[0])}{bare.Substring(1)}");
        var isDiscriminator = _record.Discriminator?.WireName == member.WireName;
        return new Field(
            member,
            property,
            name,
            TypeNames.Of(member.Type, _writer),
            _masks[index / BitsPerMask],
            $"1UL << {Text(index % BitsPerMask)}",
            CSharpText.Utf8Bytes(member.WireName),
            CSharpText.Utf8Literal(member.WireName),
            member.Required && !isDiscriminator);
    }

    private static string Unique(HashSet<string> names, string wanted)
    {
        var name = wanted;
        for (var n = 2; !names.Add(name); n++)
        {
            name = wanted + Text(n);
        }

        return name;
    }

    private static string ByteLiteral(byte value) =>
        value is > 0x20 and < 0x7F and not (byte)'\'' and not (byte)'\\' ? $"(byte)'{(char)value}'" : Text(value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Field(
        MemberModel Member,
        string Property,
        string Name,
        string Type,
        string Mask,
        string Bit,
        byte[] Utf8,
        string Literal,
        bool IsRequired)
    {
        public string IsSet => $"({Mask} & ({Bit})) != 0";
    }
}
