using Medusa.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Medusa.Generator.Client.Tests;

/// <summary>
/// What one version of the API calls things is data of its profile, or belongs to the dialect that reads its pages. Anywhere else such a
/// word would make a rule for all versions of what holds for one.
/// </summary>
public sealed class ApiWordsTests
{
    private static readonly string[] s_words =
    [
        "medusa.", "customHeaders", "RequestOptions", "ResponsePromise", "access_token", "/admin", "/store", "admin", "store", "Admin", "Store",
        "js-client", "js-sdk", "sdk", "ClientHeaders",
    ];

    // What reads the pages of one version, and the notation of the accepted surface.
    private static readonly string[] s_parts =
        ["Profiles/medusa-v1/", "Profiles/medusa-v2/", "Reading/Dialects/", "Reading/Lines/ResultLine.cs", "Review/SurfaceKey.cs"];

    [Fact]
    public void Words_of_one_version_of_the_API_stand_only_in_its_profile_and_dialect() => Assert.Empty(
        from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Folder, file).Replace('\\', '/')
        where path.Split('/')[0] is not ("bin" or "obj") && !s_parts.Any(part => path.StartsWith(part, StringComparison.Ordinal))
        from word in WordsIn(File.ReadAllText(file))
        select $"{path}: {word}");

    [Theory]
    [InlineData("class C { string S => \"medusa.admin.products\"; }", "medusa.admin.products")]
    [InlineData("class C { bool B(string s) => s is \"Admin\"; }", "Admin")]
    [InlineData("class C { string S(string s) => $\"/store/{s}\"; }", "/store/")]
    public void Such_a_word_is_found(string source, string word) => Assert.Equal([word], WordsIn(source));

    [Theory]
    [InlineData("/// <summary><c>medusa.admin.products</c></summary>\nclass C { string S => \"Medusa.api.txt\"; }")]
    [InlineData("class C { string S => \"administrator\"; }")]
    public void Comments_and_other_words_are_no_such_words(string source) => Assert.Empty(WordsIn(source));

    private static string Folder { get; } = Path.Combine(Places.Repository, "generator");

    private static IEnumerable<string> WordsIn(string source)
    {
        foreach (var node in CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot().DescendantNodes())
        {
            var text = node switch
            {
                LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
                InterpolatedStringTextSyntax part => part.TextToken.ValueText,
                _ => "",
            };
            if (Array.Exists(s_words, word => text == word || (word.Any(c => !char.IsLetter(c)) && text.StartsWith(word, StringComparison.Ordinal))))
            {
                yield return text;
            }
        }
    }
}
