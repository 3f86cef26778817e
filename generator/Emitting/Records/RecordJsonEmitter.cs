using System.Globalization;
using Medusa.Generator.Emitting.Writing;
using Medusa.Generator.Model.Client;
using Medusa.Runtime;

namespace Medusa.Generator.Emitting.Records;

/// <summary>Writes what shows the members of a record to the runtime, which reads, writes, compares and prints them.</summary>
/// <param name="isRequest">The record is only sent: it shows all its members in one call, and not each in a call of its own.</param>
internal sealed class RecordJsonEmitter(CodeWriter writer, RecordModel record, JsonCode json, IReadOnlyList<RecordField> fields, bool isRequest)
{
    /// <summary>Of how many members the base knows by itself whether they were given.</summary>
    public const int BitsOfBase = 64;

    /// <summary>Writes it.</summary>
    /// <param name="name">The record's identifier.</param>
    /// <param name="made">An expression that makes an empty record, to be read into.</param>
    public void Emit(string name, string made)
    {
        EmitReading(name, made);
        EmitMembers();
    }

    private void EmitReading(string name, string made)
    {
        var read = record.FilterValue is { } value ? $"ReadFilter({made}, {json.Reader(value, nullable: false)})" : $"Read({made})";
        writer.Blank().Line($"static {name} IJsonModel<{name}>.ReadJson(", $"ref MemberVisitor visitor) => visitor.{read};");
    }

    private void EmitMembers()
    {
        writer.Blank()
            .Line("/// <inheritdoc/>")
            .Line("protected override MemberTable KnownMembers => MemberTable.Of(this);")
            .Blank();
        if (fields.Count > BitsOfBase)
        {
            writer.Line("/// <inheritdoc/>").Line("protected override ulong[]? GivenBeyond { get; set; }").Blank();
        }

        writer
            .Line("/// <inheritdoc/>")
            .Line($"protected override void {(isRequest ? "VisitMembers(" : "VisitMember(int index, ")}ref MemberVisitor visitor)")
            .Open();
        if (isRequest)
        {
            foreach (var field in fields)
            {
                var (method, arguments) = Visit(field);
                EmitCall(field, method, arguments);
            }
        }
        else if (fields.Count > 0)
        {
            writer.Line("switch (index)").Open();
            foreach (var field in fields)
            {
                EmitCase(field);
            }

            writer.Close();
        }

        writer.Close();
    }

    private void EmitCase(RecordField field)
    {
        var (method, arguments) = Visit(field);
        var secret = field.Member.Secret ? "visitor.Secret(); " : "";
        var line = $"case {field.Index}: {secret}{Call(method, arguments)} break;";
        if (Fits(line))
        {
            writer.Line(line);
            return;
        }

        writer.Line($"case {field.Index}:").In();
        EmitCall(field, method, arguments);
        writer.Line("break;").Out();
    }

    private static string Call(string method, List<string> arguments) => $"visitor.{method}({string.Join(", ", arguments)});";

    private bool Fits(string line) => writer.Column + line.Length <= CodeWriter.LineWidth;

    private void EmitCall(RecordField field, string method, List<string> arguments)
    {
        if (field.Member.Secret)
        {
            writer.Line(isRequest ? $"visitor.Secret({field.Index});" : "visitor.Secret();");
        }

        var line = Call(method, arguments);
        if (Fits(line))
        {
            writer.Line(line);
            return;
        }

        writer.Line($"visitor.{method}(").In();
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Line(arguments[i] + (i < arguments.Count - 1 ? "," : ");"));
        }

        writer.Out();
    }

    // The visitor's method that a member is shown to, and its arguments.
    private (string Method, List<string> Arguments) Visit(RecordField field)
    {
        var (method, arguments) = json.Visit(field.Member.Type);
        var wireName = CSharpText.WellFormed(field.Member.WireName);
        arguments.Insert(0, $"ref {field.Name}");
        arguments.Insert(1, CSharpText.Literal(wireName));
        if (PropertyName.Of(wireName) != CSharpText.BareIdentifier(field.Member.Name))
        {
            arguments.Add($"property: nameof({field.Property})");
        }

        if (isRequest)
        {
            arguments.Insert(0, field.Index.ToString(CultureInfo.InvariantCulture));
        }

        return (method, arguments);
    }
}
