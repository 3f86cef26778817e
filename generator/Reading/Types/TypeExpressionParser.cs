using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;
using Medusa.Generator.Reading.Text;

namespace Medusa.Generator.Reading.Types;

/// <summary>
/// Parses type expressions by recursive descent:
/// <code>
/// type         = union [ "extends" type "?" type ":" type ] ;
/// union        = [ "|" ] intersection { "|" intersection } ;
/// intersection = [ "&amp;" ] prefix { "&amp;" prefix } ;
/// prefix       = { "keyof" | "readonly" | "unique" | "infer" } postfix ;
/// postfix      = primary { "[" "]" | "[" type "]" } ;
/// primary      = literal | link [ arguments ] | name { "." name } [ arguments ] | "typeof" name
///              | "(" type ")" | "[" elements "]" | "{" members "}" | function ;
/// function     = [ "new" ] [ "&lt;" … "&gt;" ] "(" … ")" "=>" type ;
/// </code>
/// What can't travel as JSON (functions, type predicates, conditional types) becomes a <see cref="NonDataType"/>.
/// A parser serves one file and is not safe for concurrent use.
/// </summary>
internal sealed class TypeExpressionParser(SourceFile file)
{
    private readonly TypeTokenizer _tokenizer = new(file.Guard);
    private List<TypeToken> _tokens = [];
    private int _at;
    private int _levels;

    // The limit that the expression goes beyond, if it is that.
    private (string What, string Most)? _beyond;

    // The first thing that went wrong, or null; once set, all productions return quickly.
    private string? _expected;
    private int _failedAt;

    /// <summary>
    /// Parses an expression. One that can't be parsed is an <see cref="UnparsedType"/>, with a problem at the token
    /// where the parser gave up.
    /// </summary>
    /// <param name="source">The expression as written, Markdown and all.</param>
    /// <param name="reportSyntax">Tells of a syntax error instead: where it is, and what was expected there.</param>
    public TypeExpression Parse(DecodedText source, Action<Span, string>? reportSyntax = null)
    {
        _tokens = _tokenizer.Tokenize(source);
        _at = 0;
        _levels = 0;
        _beyond = null;
        _expected = null;
        var type = ParseType();
        Leave(_levels);
        if (_expected is null && Current.Kind != TypeTokenKind.End)
        {
            Fail("the end of the type");
        }

        if (_expected is null)
        {
            return type;
        }

        var failed = _tokens[_failedAt];
        var where = new Span(failed.Start, failed.End - failed.Start);
        if (_beyond is var (what, most))
        {
            file.Report(ProblemId.LimitExceeded, where, what, most);
        }
        else if (reportSyntax is not null)
        {
            reportSyntax(where, _expected);
        }
        else
        {
            file.Report(ProblemId.UnknownTypeSyntax, where, source.Text, _expected);
        }

        return new UnparsedType(source.Span, source.Text);
    }

    private TypeToken Current => _tokens[_at];

    private bool Failed => _expected is not null;

    private TypeExpression ParseType()
    {
        var start = _at;
        if (!Enter())
        {
            return Nothing();
        }

        var type = ParseUnion();
        if (!Failed && IsName("extends"))
        {
            _at++;
            ParseType();
            Expect("?");
            ParseType();
            Expect(":");
            ParseType();
            type = NonData(start);
        }

        Leave();
        return type;
    }

    private TypeExpression ParseUnion()
    {
        var start = _at;
        TryTake("|");
        var first = ParseIntersection();
        if (!Is("|"))
        {
            return first;
        }

        var alternatives = new List<TypeExpression>();
        AddAlternative(first);
        while (!Failed && TryTake("|"))
        {
            AddAlternative(ParseIntersection());
        }

        return new UnionType(SpanFrom(start), alternatives.ToEquatableArray());

        void AddAlternative(TypeExpression type)
        {
            if (type is UnionType union)
            {
                alternatives.AddRange(union.Alternatives);
            }
            else
            {
                alternatives.Add(type);
            }
        }
    }

    private TypeExpression ParseIntersection()
    {
        var start = _at;
        TryTake("&");
        var first = ParsePrefix();
        if (!Is("&"))
        {
            return first;
        }

        var parts = new List<TypeExpression> { first };
        while (!Failed && TryTake("&"))
        {
            parts.Add(ParsePrefix());
        }

        var span = SpanFrom(start);

        // The documentation's own generator writes (A & {…})[] without its parentheses. An array of a bare object
        // literal, or of an object whose members are lost, makes no sense as part of an intersection, so the parentheses
        // are put back.
        if (parts[parts.Count - 1] is ArrayType { Element: ObjectType or NamedType { Name: "object" } } array
            && array.Element is { } element
            && array.Span.Start == element.Span.Start)
        {
            parts[parts.Count - 1] = element;
            return new ArrayType(span, new IntersectionType(span, parts.ToEquatableArray()));
        }

        return new IntersectionType(span, parts.ToEquatableArray());
    }

    private TypeExpression ParsePrefix()
    {
        var start = _at;
        if (Current.Kind != TypeTokenKind.Name || !StartsType(_at + 1))
        {
            return ParsePostfix();
        }

        switch (Current.Text)
        {
            case "keyof":
                _at++;
                var operand = ParseNestedPrefix();
                return new KeyOfType(SpanFrom(start), operand);
            case "readonly":
                _at++;
                return ParseNestedPrefix();
            case "unique" or "infer" or "asserts":
                _at++;
                ParseNestedPrefix();
                return NonData(start);
            default:
                return ParsePostfix();
        }
    }

    private TypeExpression ParseNestedPrefix()
    {
        if (!Enter())
        {
            return Nothing();
        }

        var type = ParsePrefix();
        Leave();
        return type;
    }

    private TypeExpression ParsePostfix()
    {
        var start = _at;
        var type = ParsePrimary();
        var levels = 0;
        while (!Failed && Is("["))
        {
            // Each level deepens the tree, though not the recursion.
            if (!Enter())
            {
                return Nothing();
            }

            levels++;
            _at++;
            if (TryTake("]"))
            {
                type = new ArrayType(SpanFrom(start), type);
                continue;
            }

            var index = ParseType();
            Expect("]");
            type = new IndexedType(SpanFrom(start), type, index);
        }

        Leave(levels);
        if (!Failed && IsName("is") && StartsType(_at + 1))
        {
            _at++;
            ParseType();
            return NonData(start);
        }

        return type;
    }

    private TypeExpression ParsePrimary()
    {
        var token = Current;
        var span = SpanOf(token);
        switch (token.Kind)
        {
            case TypeTokenKind.String:
                _at++;
                return new LiteralType(span, LiteralKind.String, token.Text);
            case TypeTokenKind.Number:
                _at++;
                return new LiteralType(span, LiteralKind.Number, token.Text);
            case TypeTokenKind.Template:
                _at++;
                return new LiteralType(span, LiteralKind.TemplateString, token.Text);
            case TypeTokenKind.Link:
                // [LampKind](LampKind.mdx).DESK
                _at++;
                return ParseArguments(token.Start, DottedName(_at - 1), token.Target);
            case TypeTokenKind.Name:
                return ParseName();
            case TypeTokenKind.Punctuation:
                break;
            default:
                return Fail("a type");
        }

        switch (token.Text)
        {
            case "(" when IsArrow(token.Match + 1):
            case "<" when IsGenericFunction():
                return ParseFunction(_at);
            case "(":
                _at++;
                var inner = ParseType();
                Expect(")");
                return inner;
            case "[":
                return ParseTuple();
            case "{":
                return ParseObject();
            default:
                return Fail("a type");
        }
    }

    private TypeExpression ParseName()
    {
        var start = _at;
        var token = Current;
        var span = SpanOf(token);
        _at++;
        switch (token.Text)
        {
            case "null":
                return new LiteralType(span, LiteralKind.Null, "");
            case "undefined":
                return new LiteralType(span, LiteralKind.Undefined, "");
            case "true" or "false":
                return new LiteralType(span, LiteralKind.Boolean, token.Text);
            case "typeof" when Current.Kind is TypeTokenKind.Name or TypeTokenKind.Link or TypeTokenKind.String:
                var target = Current.Target;
                _at++;
                var operand = DottedName(_at - 1);
                return new TypeOfType(SpanFrom(start), operand, target);
            case "new" when Is("(") || Is("<"):
                return ParseFunction(start);
            case "abstract" when IsName("new"):
                _at++;
                return ParseFunction(start);

            // How the docs write a method inside an object type: "Method upsertLines".
            case "Method" when Current.Kind == TypeTokenKind.Name:
                _at++;
                return NonData(start);
            case "Method" when Is("[") && Current.Match > 0:
                _at = Current.Match + 1;
                return NonData(start);
            default:
                return ParseArguments(token.Start, DottedName(start), target: null);
        }
    }

    private string DottedName(int first)
    {
        SkipNames(".");
        return TextFrom(first);
    }

    private TypeExpression ParseArguments(int start, string name, string? target)
    {
        if (name.Length > WorkGuard.MaxName)
        {
            _at--;
            return FailBeyond("the length of a type's name", WorkGuard.NameLimit);
        }

        var arguments = new List<TypeExpression>();
        if (Is("<"))
        {
            _at++;
            do
            {
                arguments.Add(ParseType());
            }
            while (!Failed && TryTake(",") && !Is(">"));
            Expect(">");
        }

        var span = new Span(start, LastEnd - start);
        return name is "Array" or "ReadonlyArray" && arguments.Count == 1
            ? new ArrayType(span, arguments[0])
            : new NamedType(span, name, target, arguments.ToEquatableArray());
    }

    private TypeExpression ParseTuple()
    {
        var start = _at++;
        var elements = new List<TypeExpression>();
        while (!Failed && !Is("]"))
        {
            TryTake("...");

            // A label, as in [name: string, rank?: number].
            if (Current.Kind == TypeTokenKind.Name && (IsAt(_at + 1, ":") || (IsAt(_at + 1, "?") && IsAt(_at + 2, ":"))))
            {
                _at += IsAt(_at + 1, ":") ? 2 : 3;
            }

            elements.Add(ParseType());
            TryTake("?");
            if (!TryTake(","))
            {
                break;
            }
        }

        Expect("]");
        return new TupleType(SpanFrom(start), elements.ToEquatableArray());
    }

    private TypeExpression ParseObject()
    {
        var start = _at++;
        var members = new List<ObjectMember>();
        TypeExpression? indexValue = null;
        while (!Failed && !Is("}"))
        {
            ParseMember(members, ref indexValue);
            if (!TryTake(";") && !TryTake(","))
            {
                break;
            }
        }

        Expect("}");
        return new ObjectType(SpanFrom(start), members.ToEquatableArray(), indexValue);
    }

    private void ParseMember(List<ObjectMember> members, ref TypeExpression? indexValue)
    {
        if (Is("-") || Is("+"))
        {
            _at++;
        }

        if (IsName("readonly") && !IsAt(_at + 1, ":") && !IsAt(_at + 1, "?"))
        {
            _at++;
        }

        var start = _at;

        // A call or construct signature: nothing that travels.
        if (Is("(") || Is("<") || (IsName("new") && IsAt(_at + 1, "(")))
        {
            _at += IsName("new") ? 1 : 0;
            ParseMethodRest();
            return;
        }

        string name;
        if (Is("["))
        {
            // [key: string]: T and [P in K]: T speak of any key; [dispose]: T and [Symbol.iterator](): T name a symbol,
            // which JSON hasn't.
            var isIndex = IsAt(_at + 2, ":") || (_tokens[Math.Min(_at + 2, _tokens.Count - 1)] is { Kind: TypeTokenKind.Name, Text: "in" });
            if (Current.Match < 0)
            {
                Fail("']'");
                return;
            }

            _at = Current.Match + 1;
            if (isIndex)
            {
                SkipModifiers();
                Expect(":");
                indexValue = ParseType();
                return;
            }

            name = file.Text.Substring(_tokens[start].Start, LastEnd - _tokens[start].Start);
        }
        else if (Current.Kind is TypeTokenKind.Name or TypeTokenKind.String or TypeTokenKind.Number)
        {
            // The docs write a name with hyphens bare: set-cookie.
            _at++;
            SkipNames("-");
            name = TextFrom(start);
        }
        else
        {
            Fail("a member's name");
            return;
        }

        var nameSpan = SpanFrom(start);
        var optional = TryTake("?");
        if (Is("(") || Is("<"))
        {
            ParseMethodRest();
            members.Add(new ObjectMember(nameSpan, name, optional, NonData(start)));
            return;
        }

        Expect(":");
        members.Add(new ObjectMember(nameSpan, name, optional, ParseType()));
    }

    /// <summary>The <c>-?</c>, <c>+?</c> or <c>?</c> behind the key of a mapped type.</summary>
    private void SkipModifiers()
    {
        if (Is("-") || Is("+"))
        {
            _at++;
        }

        TryTake("?");
    }

    /// <summary>The type parameters, parameters and result of a method or signature.</summary>
    private void ParseMethodRest()
    {
        SkipParameters();
        if (!Failed && (TryTake(":") || TryTake("=>")))
        {
            ParseType();
        }
    }

    private TypeExpression ParseFunction(int start)
    {
        do
        {
            SkipParameters();
            Expect("=>");
            if (!Failed)
            {
                ParseType();
            }
        }
        while (!Failed && Is("(") && IsArrow(Current.Match + 1)); // The docs write overloads one behind the other.

        return NonData(start);
    }

    /// <summary>Skips type parameters and parameters, which say nothing about data; their brackets have to match.</summary>
    private void SkipParameters()
    {
        if (Is("<") && Current.Match > 0)
        {
            _at = Current.Match + 1;
        }

        if (!Is("(") || Current.Match < 0)
        {
            Fail("a list of parameters");
            return;
        }

        _at = Current.Match + 1;
    }

    private bool IsGenericFunction() =>
        Current.Match > 0 && _tokens[Current.Match + 1] is { Kind: TypeTokenKind.Punctuation, Text: "(", Match: > 0 } parameters
        && IsArrow(parameters.Match + 1);

    private bool IsArrow(int index) => index > 0 && IsAt(index, "=>");

    private bool StartsType(int index) =>
        _tokens[Math.Min(index, _tokens.Count - 1)] is
    {
        Kind: TypeTokenKind.Name or TypeTokenKind.Link or TypeTokenKind.String or TypeTokenKind.Number or TypeTokenKind.Template
    }
        or { Kind: TypeTokenKind.Punctuation, Text: "(" or "{" or "[" };

    private bool IsName(string name) => Current.Kind == TypeTokenKind.Name && Current.Text == name;

    private bool Is(string punctuation) => IsAt(_at, punctuation);

    private bool IsAt(int index, string punctuation) =>
        index < _tokens.Count && _tokens[index] is { Kind: TypeTokenKind.Punctuation } token && token.Text == punctuation;

    private bool TryTake(string punctuation)
    {
        if (!Is(punctuation))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string punctuation)
    {
        if (!TryTake(punctuation))
        {
            Fail("'" + punctuation + "'");
        }
    }

    private bool Enter()
    {
        if (!file.Guard.TryEnter())
        {
            FailBeyond("a type's nesting", WorkGuard.DepthLimit);
            return false;
        }

        _levels++;
        return true;
    }

    private void Leave(int levels = 1)
    {
        _levels -= levels;
        file.Guard.Leave(levels);
    }

    private TypeExpression FailBeyond(string what, string most)
    {
        if (!Failed)
        {
            _beyond = (what, most);
        }

        return Fail("less");
    }

    private TypeExpression Fail(string expected)
    {
        if (_expected is null)
        {
            _expected = expected;
            _failedAt = _at;
        }

        return Nothing();
    }

    /// <summary>Stands for a type after a failure; the whole expression is given up then.</summary>
    private TypeExpression Nothing() => new UnparsedType(SpanOf(Current), "");

    private TypeExpression NonData(int start)
    {
        var span = SpanFrom(start);
        return new NonDataType(span, file.Text.Substring(span.Start, span.Length));
    }

    private void SkipNames(string separator)
    {
        while (Is(separator) && _tokens[_at + 1].Kind == TypeTokenKind.Name)
        {
            _at += 2;
        }
    }

    /// <summary>The tokens since one, without what stood between them.</summary>
    private string TextFrom(int start) =>
        _at == start + 1 ? _tokens[start].Text : string.Concat(_tokens.GetRange(start, _at - start).Select(static token => token.Text));

    private static Span SpanOf(TypeToken token) => new(token.Start, token.End - token.Start);

    /// <summary>Where the last token that was read ends.</summary>
    private int LastEnd => _at > 0 ? _tokens[_at - 1].End : _tokens[0].Start;

    private Span SpanFrom(int start) => new(_tokens[start].Start, Math.Max(0, LastEnd - _tokens[start].Start));
}
