using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Text;
using Medusa.Generator.Reading.Types;

namespace Medusa.Generator.Reading.Facts;

/// <summary>Reads a file of corrections. Each line is <c>target⇥kind</c>, with a third column for a type or a new name.</summary>
internal static class CorrectionsReader
{
    public static FactFile<Correction> Read(string path, string text, CancellationToken cancellation = default)
    {
        var file = new SourceFile(path.Replace('\\', '/'), text, new WorkGuard(cancellation));
        var types = new TypeExpressionParser(file);
        var corrections = new List<Correction>();
        foreach (var line in FactLine.In(file))
        {
            file.Guard.Check();
            if (ReadLine(file, types, line) is { } correction)
            {
                corrections.Add(correction);
            }
        }

        return new FactFile<Correction>(file.Path, file.Lines, corrections.ToEquatableArray(), file.Problems);
    }

    private static Correction? ReadLine(SourceFile file, TypeExpressionParser types, FactLine line)
    {
        if (!DottedName.IsTarget(line[0]))
        {
            return Malformed(0, "expected a type, a member such as Cart.email, or an accessor");
        }

        if (KindOf(line[1]) is not { } kind)
        {
            return Malformed(1, "expected nullable, nonnull, optional, required, type, fallback, add, rename, ignore or keep after a tab");
        }

        // A name that ends in '?' is a member that can be left out, as the pages write it.
        var isOptionalMember = kind == CorrectionKind.Add && line[0].EndsWith("?", StringComparison.Ordinal);
        var target = isOptionalMember ? line[0].Substring(0, line[0].Length - 1) : line[0];
        if (kind == CorrectionKind.Add && !(DottedName.IsTarget(target) && target.IndexOf('.') > 0))
        {
            return Malformed(0, "expected a member such as Cart.points, or Cart.points? for one that can be left out");
        }

        if (kind == CorrectionKind.Fallback && target.IndexOf('.') >= 0)
        {
            return Malformed(0, "expected a type: a member that no page has is added by 'add'");
        }

        var hasType = kind is CorrectionKind.Type or CorrectionKind.Fallback or CorrectionKind.Add;
        var hasValue = hasType || kind == CorrectionKind.Rename;
        if (line.Count > (hasValue ? 3 : 2))
        {
            return Malformed(hasValue ? 3 : 2, "no further column is allowed");
        }

        if (kind == CorrectionKind.Rename && !DottedName.IsCapitalized(line[2]))
        {
            return Malformed(2, "expected a C# name that begins with a capital letter after a tab");
        }

        TypeExpression? type = null;
        if (hasType)
        {
            if (line[2].Length == 0)
            {
                return Malformed(2, "expected a type after a tab");
            }

            type = types.Parse(new DecodedText(line[2], line.SpanOf(2).Start), ReportSyntax);
            if (type is UnparsedType)
            {
                return null;
            }
        }

        return new Correction(target, line.SpanOf(0), kind, type, kind == CorrectionKind.Rename ? line[2] : null, line.Span)
        {
            IsOptionalMember = isOptionalMember,
        };

        void ReportSyntax(Span where, string expected) =>
            file.Report(ProblemId.MalformedCorrection, where, "the type can't be read: expected " + expected);

        Correction? Malformed(int column, string why)
        {
            file.Report(ProblemId.MalformedCorrection, line.SpanOf(column), line.HasBlanksForTab(Fits) ? FactLine.BlanksForTab : why);
            return null;
        }
    }

    // A target may hold blanks, since a value may.
    private static bool Fits(int column, string before, string word) => column switch
    {
        1 => KindOf(word) is not null,
        2 => KindOf(before) is CorrectionKind.Type or CorrectionKind.Fallback or CorrectionKind.Add or CorrectionKind.Rename,
        _ => false,
    };

    private static CorrectionKind? KindOf(string word) => word switch
    {
        "nullable" => CorrectionKind.Nullable,
        "nonnull" => CorrectionKind.NonNull,
        "optional" => CorrectionKind.Optional,
        "required" => CorrectionKind.Required,
        "type" => CorrectionKind.Type,
        "fallback" => CorrectionKind.Fallback,
        "add" => CorrectionKind.Add,
        "rename" => CorrectionKind.Rename,
        "ignore" => CorrectionKind.Ignore,
        "keep" => CorrectionKind.Keep,
        _ => null,
    };
}
