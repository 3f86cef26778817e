using Medusa.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Emitting.Writing;

/// <summary>
/// Qualifies the names that a type of the user's hides. Usings are searched after the client's namespace itself; so where a project declares
/// <c>Task</c> there, emitted code says <c>global::System.Threading.Tasks.Task</c>. Projects without such a type never come here.
/// </summary>
internal static class HiddenNames
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>The source, each of the hidden names in it written in full.</summary>
    public static string Qualify(string source, EquatableArray<string> hidden)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Parse);
        var root = CSharpSyntaxTree.ParseText(source, options).GetRoot();
        var members = new HashSet<string>(root.DescendantNodes().Select(NameOfMember).OfType<string>(), StringComparer.Ordinal);

        var text = new System.Text.StringBuilder(source.Length + 1024);
        var written = 0;
        foreach (var name in root.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
        {
            var word = WordOf(name);
            if (hidden.Contains(word) && NamesType(name, members))
            {
                text.Append(source, written, name.SpanStart - written).Append("global::").Append(ExternalTypes.NamespaceOf(word)).Append('.');
                written = name.SpanStart;
            }
        }

        return text.Append(source, written, source.Length - written).ToString();
    }

    private static string WordOf(SimpleNameSyntax name)
    {
        var word = name.Identifier.ValueText;
        return name.Parent is AttributeSyntax ? word + AttributeSuffix : word;
    }

    // The name of a type, and not of a member; and the leftmost of names with dots between.
    private static bool NamesType(SimpleNameSyntax name, HashSet<string> members) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name && !members.Contains(name.Identifier.ValueText),
        QualifiedCrefSyntax cref => cref.Container == name,
        NameMemberCrefSyntax => !members.Contains(name.Identifier.ValueText),
        _ => SyntaxFacts.IsInTypeOnlyContext(name),
    };

    private static string? NameOfMember(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        _ => null,
    };
}
