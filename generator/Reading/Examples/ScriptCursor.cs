using Medusa.Generator.Model;
using Medusa.Generator.Model.Examples;

namespace Medusa.Generator.Reading.Examples;

/// <summary>The tokens of an example, one after the other, and why they can't be read.</summary>
internal sealed class ScriptCursor(string code, WorkGuard guard)
{
    /// <summary>The syntax is none that is read.</summary>
    public const string Syntax = "its syntax";

    private readonly List<ScriptToken> _tokens = new ScriptTokenizer(code, guard).Tokenize();
    private int _at;

    /// <summary>Why the example can't be read, or null; once set, whoever reads returns quickly.</summary>
    public string? Why { get; private set; }

    public bool Failed => Why is not null;

    public ScriptToken Current => _tokens[_at];

    /// <summary>The token behind the current one.</summary>
    public ScriptToken Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public bool AtEnd => Current.Kind == ScriptTokenKind.End;

    /// <summary>The current token, which is passed; the end isn't.</summary>
    public ScriptToken Read()
    {
        var token = Current;
        _at += AtEnd ? 0 : 1;
        return token;
    }

    public bool Is(string punctuation) => Current.Kind == ScriptTokenKind.Punctuation && Current.Text == punctuation;

    public bool IsWord(string word) => Current.Kind == ScriptTokenKind.Name && Current.Text == word;

    /// <summary>Passes a punctuation, if it is there.</summary>
    public bool Take(string punctuation)
    {
        var found = Is(punctuation);
        _at += found ? 1 : 0;
        return found;
    }

    /// <summary>Passes a word, if it is there.</summary>
    public bool TakeWord(string word)
    {
        var found = IsWord(word);
        _at += found ? 1 : 0;
        return found;
    }

    /// <summary>Passes a punctuation that must be there.</summary>
    public bool Expect(string punctuation)
    {
        var found = Take(punctuation);
        if (!found)
        {
            Fail(Syntax);
        }

        return found;
    }

    /// <summary>Goes a level down; each success is followed by <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        var entered = guard.TryEnter();
        if (!entered)
        {
            Fail("it is nested too deeply");
        }

        return entered;
    }

    public void Leave(int levels = 1) => guard.Leave(levels);

    /// <summary>Says why the example can't be read; the first reason counts.</summary>
    public ExampleNull Fail(string why)
    {
        Why ??= why;
        return ExampleNull.Instance;
    }
}
