namespace Medusa.Generator.Model.Problems;

/// <summary>The ids of all diagnostics. Their texts are in <c>Diagnostics.cs</c>; their pages in <c>docs/diagnostics.md</c>.</summary>
internal static class ProblemId
{
    // Reading: what is wrong in one page.

    /// <summary>The JSON of a type table or a page is malformed. {0}: what is wrong.</summary>
    public const string MalformedTable = "MED0001";

    /// <summary>A type expression can't be parsed. {0}: the expression, {1}: what was expected.</summary>
    public const string UnknownTypeSyntax = "MED0002";

    /// <summary>A page with nothing in it that the generator knows. {0}: the page's title or file name.</summary>
    public const string UnknownPage = "MED0003";

    /// <summary>A table stands in a component of an unknown name. {0}: the component, {1}: the property.</summary>
    public const string UnknownComponent = "MED0004";

    /// <summary>An entry lacks its name or type, or a key has a value of the wrong kind. {0}: what.</summary>
    public const string IncompleteEntry = "MED0005";

    /// <summary>Two members of one name in one table. {0}: the name, {1}: the owner.</summary>
    public const string DuplicateMember = "MED0006";

    /// <summary>A page, an expression or a table goes beyond a limit of the generator. {0}: what, {1}: the limit.</summary>
    public const string LimitExceeded = "MED0007";

    /// <summary>A table of a method that stands under no heading the generator reads. {0}: the heading, {1}: the method.</summary>
    public const string UnreadTable = "MED0008";

    /// <summary>
    /// A table that stands below another method than the one it names, which has its own. {0}: the heading, {1}: named, {2}: the other.
    /// </summary>
    public const string MisplacedTable = "MED0009";

    /// <summary>A method whose result isn't documented as one of a request. {0}: the method.</summary>
    public const string NoResult = "MED0010";

    // Binding: what is wrong between pages.

    /// <summary>A link to a page that isn't there. {0}: the type, {1}: the target.</summary>
    public const string MissingPage = "MED0101";

    /// <summary>Two descriptions of one type disagree. {0}: the type, {1}: the difference.</summary>
    public const string ConflictingDescriptions = "MED0102";

    /// <summary>A type that no page describes; it is open. {0}: the type.</summary>
    public const string UndescribedType = "MED0103";

    /// <summary>A resource page with no accessor. {0}: the page.</summary>
    public const string NoAccessor = "MED0104";

    /// <summary>A resource page's accessor contradicts what is known. {0}: the page, {1}: said, {2}: used, {3}: what says so.</summary>
    public const string AccessorConflict = "MED0105";

    /// <summary>A type expression that has no C# form and is read as any JSON. {0}: the expression, {1}: why.</summary>
    public const string OpenType = "MED0106";

    /// <summary>Two resources with one accessor. {0}: the accessor, {1}: the page that is used.</summary>
    public const string DuplicateResource = "MED0107";

    /// <summary>A parameter of a method that its request has no place for. {0}: the parameter, {1}: the method's key, {2}: the body.</summary>
    public const string UnusedParameter = "MED0108";

    /// <summary>Pages, and none that describes a resource with methods. {0}: what was found.</summary>
    public const string NoResource = "MED0109";

    /// <summary>A resource's accessor is taken from its page's title. {0}: the title, {1}: the accessor.</summary>
    public const string AccessorFromTitle = "MED0110";

    /// <summary>Pages of another API than most are of. {0}: the page's API, {1}: the API of most.</summary>
    public const string TwoApis = "MED0111";

    /// <summary>Types of the selected pages that only a server has. {0}: how many, {1}: of how many pages, {2}: what they are.</summary>
    public const string ServerTypes = "MED0112";

    /// <summary>A resource that no page describes methods of. {0}: the accessor, {1}: the class that has them.</summary>
    public const string NoMethods = "MED0113";

    // Routes.

    /// <summary>No route is known for a method. {0}: the key, {1}: the suggested line.</summary>
    public const string NoRoute = "MED0201";

    /// <summary>A route has another number of placeholders than the method has path parameters. {0}: key, {1}: route, {2}: parameters.</summary>
    public const string RouteMismatch = "MED0202";

    /// <summary>A line of a routes file is malformed. {0}: why.</summary>
    public const string MalformedRoute = "MED0203";

    /// <summary>One key twice in the user's routes with different routes. {0}: the key, {1}: the other place.</summary>
    public const string DuplicateRoute = "MED0204";

    /// <summary>A route for a method that no page documents. {0}: the key.</summary>
    public const string UnusedRoute = "MED0205";

    /// <summary>A route that doesn't suit its method (GET with a body, multipart without a file). {0}: the key, {1}: why.</summary>
    public const string UnsuitableRoute = "MED0206";

    // Corrections and settings.

    /// <summary>A line of a corrections file is malformed. {0}: why.</summary>
    public const string MalformedCorrection = "MED0301";

    /// <summary>A correction of the user's that has no effect, or not the one meant. {0}: what it names, {1}: why.</summary>
    public const string UnusedCorrection = "MED0302";

    /// <summary>An MSBuild property of the generator has an unusable value. {0}: property, {1}: value, {2}: why.</summary>
    public const string InvalidSetting = "MED0303";

    /// <summary>
    /// A correction gives a name that another has too. {0}: what it names, {1}: the name, {2}: what the later of the two is called.
    /// </summary>
    public const string NameTaken = "MED0304";

    /// <summary>Two of the user's corrections of one target contradict each other. {0}: the target, {1}: the other place.</summary>
    public const string DuplicateCorrection = "MED0305";

    // The project.

    /// <summary>Another generator of the project can't see the client. {0}: the generator, {1}: what it can't see.</summary>
    public const string UnseenClient = "MED0306";

    /// <summary>The project's version of C# is lower than what is emitted. {0}: the project's, {1}: what is needed.</summary>
    public const string OldLanguage = "MED0307";

    // MED0308, a project of another language, is reported by the package's targets.

    /// <summary>A referenced assembly has a client in the same namespace. {0}: the namespace, {1}: the assembly.</summary>
    public const string RivalClient = "MED0309";

    /// <summary>The project declares a type that the client uses another of the same full name of. {0}: the full name.</summary>
    public const string RedeclaredType = "MED0310";

    /// <summary>The project declares what the client declares as well, and not as a part of it. {0}: the full name, {1}: what to do.</summary>
    public const string DeclaredTwice = "MED0311";

    // The public surface, compared with the one that was accepted. {0}: what changed, {1}: how.

    /// <summary>Code that compiled may not any more.</summary>
    public const string SourceBreak = "MED0401";

    /// <summary>Something else travels than before.</summary>
    public const string WireBreak = "MED0402";

    /// <summary>Something was added or became looser.</summary>
    public const string Addition = "MED0403";

    /// <summary>A line of Medusa.api.txt is malformed. {0}: why.</summary>
    public const string MalformedBaseline = "MED0404";

    // The comparison of two references.

    /// <summary>The references can't be compared. {0}: why.</summary>
    public const string NoComparison = "MED0405";

    /// <summary>A line of a replacements file is malformed. {0}: why.</summary>
    public const string MalformedReplacement = "MED0406";

    /// <summary>A line of a replacements file names a method that isn't there. {0}: the method, {1}: the reference that doesn't have it.</summary>
    public const string UnknownReplacement = "MED0407";

    // Lists of fields in the project's code.

    /// <summary>A field that the record has not. {0}: the field, {1}: the record, {2}: a sentence that helps, or nothing.</summary>
    public const string UnknownField = "MED0501";

    /// <summary>A prefix in a list that has names without one. {0}: such a name, {1}: what follows.</summary>
    public const string MixedFieldList = "MED0502";

    /// <summary>A member is read that the query's fields leave out. {0}: its path, {1}: the list.</summary>
    public const string UnsentMember = "MED0503";
}
