using System.Collections.Immutable;
using Medusa.Generator.Analysis;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Problems;
using Microsoft.CodeAnalysis;
using static Medusa.Generator.Model.Problems.ProblemId;

namespace Medusa.Generator;

/// <summary>The texts and severities of all diagnostics.</summary>
internal static class Diagnostics
{
    /// <summary>Where each id is described. The documentation is part of the package and has no address that a help link could open.</summary>
    public const string Documentation = "Described in docs/diagnostics.md of the package Medusa.Generator.";

    private const string Category = "Medusa.Generator";

    public static readonly DiagnosticDescriptor MalformedTableRule = Rule(
        MalformedTable,
        "Malformed JSON",
        "The JSON can't be read: {0}. What precedes the error is used; correct the JSON.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownTypeSyntaxRule = Rule(
        UnknownTypeSyntax,
        "Unknown type syntax",
        "The type '{0}' can't be parsed: {1}. It is read as any JSON; correct it, or give the type in a *.corrections file.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownPageRule = Rule(
        UnknownPage,
        "Unrecognized page",
        "'{0}' contains nothing that the generator recognizes: no methods, properties, type declaration or enumeration members. Exclude it "
        + "from MedusaReference if it isn't a reference page.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownComponentRule = Rule(
        UnknownComponent,
        "Type table in an unknown component",
        "The component '{0}' isn't known, but its property '{1}' contains a type table, which is used",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor IncompleteEntryRule = Rule(
        IncompleteEntry,
        "Incomplete or unusable JSON",
        "The JSON can't be used as it is: {0}. Each entry has a name and a type, and each value the expected kind.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor DuplicateMemberRule = Rule(
        DuplicateMember,
        "Duplicate member",
        "'{0}' occurs twice in '{1}' and the two differ; the first is used. Remove one of them.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor LimitExceededRule = Rule(
        LimitExceeded,
        "Limit exceeded",
        "{0} goes beyond the limit of {1}; the rest is left out, or read as text or as any JSON. Split it, or give the type in a *.corrections "
        + "file.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnreadTableRule = Rule(
        UnreadTable,
        "Table under a heading that isn't read",
        "The table under '{0}' of the method '{1}' is left out. A method has one table under 'Parameters' and one under 'Returns'; correct the "
        + "heading.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MisplacedTableRule = Rule(
        MisplacedTable,
        "Table of another method",
        "The table under '{0}' is named after '{1}', which has one of its own, and stands below '{2}'; it is left out. Check the Markdown "
        + "before it, such as the fences of an example.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoResultRule = Rule(
        NoResult,
        "Method without a result",
        "The method '{0}' is left out: no table under 'Returns' gives its result as Promise<…>. Check the Markdown before it, such as the "
        + "fences of an example.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MissingPageRule = Rule(
        MissingPage,
        "Link to a missing page",
        "The page of '{0}' ('{1}') isn't among the reference pages. A resource is left out; a type is taken from the tables that spell it out, "
        + "or is an open record. Add the page to get it completely.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ConflictingDescriptionsRule = Rule(
        ConflictingDescriptions,
        "Descriptions of a type disagree",
        "Descriptions of '{0}' disagree: {1}. The first is used; correct one, or give the right one in a *.corrections file.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UndescribedTypeRule = Rule(
        UndescribedType,
        "Type that no page describes",
        "No page describes the members of '{0}'; all its data is kept in AdditionalProperties. Its type can be given in a *.corrections file.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NoAccessorRule = Rule(
        NoAccessor,
        "Resource without an accessor",
        "No page says what the accessor of '{0}' is, so it is left out. Name the accessor in the page's first paragraph (`{1}`), or add it to "
        + "the properties of its parent's page.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AccessorConflictRule = Rule(
        AccessorConflict,
        "Conflicting accessors",
        "'{0}' gives its accessor as '{1}', but {3} it is '{2}', which is used. Correct the page.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor OpenTypeRule = Rule(
        OpenType,
        "Type read as any JSON",
        "'{0}' is read as any JSON (JsonNode), because {1}. Its type can be given in a *.corrections file.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor DuplicateResourceRule = Rule(
        DuplicateResource,
        "Two resources with one accessor",
        "'{0}' is described by '{1}' too, which is used; this page is left out. Remove one of the pages.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnusedParameterRule = Rule(
        UnusedParameter,
        "Unused parameter",
        "The parameter '{0}' of '{1}' is left out: a request has one body, which is '{2}'. Make it a member of the body or of the query.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoResourceRule = Rule(
        NoResource,
        "No resource found",
        "No page describes a resource with methods, so the client has no methods. Pages found: {0}. Add the resources' pages, which are in "
        + "Medusa's folder 'js-client', 'js_client' or 'js_sdk', or correct MedusaReference; set MedusaTypes to generate types alone.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AccessorFromTitleRule = Rule(
        AccessorFromTitle,
        "Accessor taken from the title",
        "No page says what the accessor of '{0}' is; '{1}' is taken from its title. Name it in the first paragraph (`{1}`), or add it to the "
        + "properties of its parent's page.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor TwoApisRule = Rule(
        TwoApis,
        "Pages of two APIs",
        "This page is of {0}, but most pages of the project are of {1}, so it and all others of {0} are left out. Put the pages of each API "
        + "into a project of their own, with a MedusaNamespace of its own.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ServerTypesRule = Rule(
        ServerTypes,
        "Types that only a server has",
        "Of the {1} pages that MedusaTypes selects, {0} are left out because what they describe exists on a server only: {2}",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NoMethodsRule = Rule(
        NoMethods,
        "Resource without methods",
        "This page of '{0}' has no methods but only names the class '{1}', and no page of a method of that class is among the reference pages, "
        + "so the resource is empty. Add those pages, or use the reference of a later version.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoRouteRule = Rule(
        NoRoute,
        "No route is known",
        "No HTTP route is known for '{0}', and the pages don't state routes, so the method isn't generated. Add a line to a *.routes file, its "
        + "columns separated by tabs; suggested by the name, not verified: {1}",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RouteMismatchRule = Rule(
        RouteMismatch,
        "Route doesn't fit the method",
        "The route '{1}' of '{0}' must have as many placeholders as the method has path parameters ({2}), so the method isn't generated. Correct "
        + "the route's path in a *.routes file.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MalformedRouteRule = Rule(
        MalformedRoute,
        "Malformed route",
        "The line is left out: {0}. A route is 'accessor.method', a verb, a path and optionally flags such as 'token', separated by tabs.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateRouteRule = Rule(
        DuplicateRoute, "Two routes of one method", "'{0}' has another route at {1}, which is used. Remove one of them.", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnusedRouteRule = Rule(
        UnusedRoute,
        "Route of no documented method",
        "No page documents '{0}', so the route is not used. Correct the method's name, or remove the line.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnsuitableRouteRule = Rule(
        UnsuitableRoute,
        "Verb or flag doesn't fit the method",
        "The route of '{0}' doesn't fit the method: {1}. Correct it in a *.routes file.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MalformedCorrectionRule = Rule(
        MalformedCorrection,
        "Malformed correction",
        "The line is left out: {0}. A correction is a target, a fact and, if the fact needs one, a value, separated by tabs.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnusedCorrectionRule = Rule(
        UnusedCorrection,
        "Correction without effect",
        "The correction of '{0}' doesn't have the intended effect: {1}. Correct the line, or remove it.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NameTakenRule = Rule(
        NameTaken,
        "Name already taken",
        "'{0}' is renamed to '{1}', but that name is taken, so one of the two is named '{2}'. Choose another name.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor InvalidSettingRule = Rule(
        InvalidSetting,
        "Invalid MSBuild property",
        "The MSBuild property {0} has the value '{1}', which can't be used: {2}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateCorrectionRule = Rule(
        DuplicateCorrection,
        "Conflicting corrections",
        "'{0}' has another correction of this kind in {1}, which is used; remove one of them",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnseenClientRule = Rule(
        UnseenClient,
        "Client unseen by another generator",
        "{0} can't see {1}: source generators don't see each other's output. Put the package and the pages into a class library of their own, "
        + "and reference that from this project.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor OldLanguageRule = Rule(
        OldLanguage,
        "C# version too low",
        "The client needs C# {1} and the project is compiled as C# {0}, so no client is generated. Set LangVersion to {1} or later, or remove "
        + "it.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor RivalClientRule = Rule(
        RivalClient,
        "Two clients in one namespace",
        "'{1}', which the project references, has a client in the namespace '{0}' too, and its types are hidden by this project's. Give one of "
        + "the two another MedusaNamespace, or use the client that is there.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor RedeclaredTypeRule = Rule(
        RedeclaredType,
        "Type that takes the place of one that the client uses",
        "The project declares a type '{0}', and the client uses a type or namespace of this name from a reference. C# prefers the project's. "
        + "Give the project's type another name or namespace.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DeclaredTwiceRule = Rule(
        ProblemId.DeclaredTwice,
        "Declaration of one of the client's types",
        "'{0}' is declared by the project and by the client. {1}",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor SourceBreakRule = Rule(
        SourceBreak,
        "API change that can break source",
        "'{0}' {1}. This can break code that uses it; accept it with: dotnet build -t:MedusaAcceptApi",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor WireBreakRule = Rule(
        WireBreak,
        "API change in requests or responses",
        "'{0}' {1}. This changes what is sent or read; accept it with: dotnet build -t:MedusaAcceptApi",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor AdditionRule = Rule(
        Addition, "API change that breaks nothing", "'{0}' {1}. Accept it with: dotnet build -t:MedusaAcceptApi", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor MalformedBaselineRule = Rule(
        MalformedBaseline,
        "Malformed line in Medusa.api.txt",
        "The line is left out: {0}. Write the file again with: dotnet build -t:MedusaAcceptApi",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoComparisonRule = Rule(
        NoComparison, "References that can't be compared", "The references can't be compared: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MalformedReplacementRule = Rule(
        MalformedReplacement,
        "Malformed replacement",
        "The line is left out: {0}. Correct it: method<TAB>method, method<TAB>note, or method<TAB>gone<TAB>reason.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownReplacementRule = Rule(
        UnknownReplacement,
        "Replacement of an unknown method",
        "'{0}' isn't a method of {1}. Correct its name, or remove the line.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnknownFieldRule = Rule(
        UnknownField,
        "Unknown field or relation",
        "'{0}' isn't a documented field or relation of '{1}'.{2} If it is one of a module or plugin of your own, list it in "
        + "medusa_known_fields in .editorconfig.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MixedFieldListRule = Rule(
        MixedFieldList,
        "List that mixes names with and without prefixes",
        "'{0}' has no prefix, so the list replaces what is sent by default: {1}. Give each name a prefix, or none.",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnsentMemberRule = Rule(
        UnsentMember,
        "Member that the query's fields leave out",
        "'{0}' is read here, but the query's fields leave it out: '{1}'. Add it to them.",
        DiagnosticSeverity.Info);

    private static readonly Dictionary<string, DiagnosticDescriptor> s_rules = new DiagnosticDescriptor[]
    {
        MalformedTableRule, UnknownTypeSyntaxRule, UnknownPageRule, UnknownComponentRule, IncompleteEntryRule, DuplicateMemberRule,
        LimitExceededRule, UnreadTableRule, MisplacedTableRule, NoResultRule, MissingPageRule, ConflictingDescriptionsRule,
        UndescribedTypeRule, NoAccessorRule, AccessorConflictRule, OpenTypeRule, DuplicateResourceRule, UnusedParameterRule, NoResourceRule,
        AccessorFromTitleRule, TwoApisRule, ServerTypesRule, NoMethodsRule, NoRouteRule, RouteMismatchRule, MalformedRouteRule,
        DuplicateRouteRule, UnusedRouteRule, UnsuitableRouteRule, MalformedCorrectionRule, UnusedCorrectionRule, NameTakenRule,
        InvalidSettingRule, DuplicateCorrectionRule, UnseenClientRule, OldLanguageRule, RivalClientRule, RedeclaredTypeRule,
        DeclaredTwiceRule,
        SourceBreakRule, WireBreakRule, AdditionRule, MalformedBaselineRule, NoComparisonRule, MalformedReplacementRule,
        UnknownReplacementRule, UnknownFieldRule, MixedFieldListRule, UnsentMemberRule,
    }.ToDictionary(r => r.Id);

    /// <summary>All rules, by their ids.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules => s_rules;

    /// <summary>The compiler's diagnostic of a problem.</summary>
    public static Diagnostic Create(Problem problem) =>
        Create(problem, (problem, s_rules[problem.Id].DefaultSeverity) switch
        {
            ({ Quiet: true }, _) => DiagnosticSeverity.Info,
            ({ Tolerated: true }, DiagnosticSeverity.Error) => DiagnosticSeverity.Warning,
            var (_, severity) => severity,
        });

    /// <summary>The compiler's diagnostic of a finding in the project's code.</summary>
    public static Diagnostic Create(FieldFinding finding)
    {
        var rule = s_rules[finding.Id];
        object[] arguments = [.. finding.Arguments.Select(Shorten)];
        return Diagnostic.Create(
            rule,
            finding.Where,
            finding.Quiet ? DiagnosticSeverity.Info : rule.DefaultSeverity,
            additionalLocations: null,
            finding.Replacement is { } replacement
                ? ImmutableDictionary<string, string?>.Empty.Add(FieldListAnalyzer.Replacement, replacement)
                : null,
            arguments);
    }

    /// <summary>The compiler's diagnostic of a problem of which the project says how severe it is, or null where it isn't reported.</summary>
    public static Diagnostic? Create(Problem problem, ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => null,
        ReportDiagnostic.Error => Create(problem, DiagnosticSeverity.Error),
        ReportDiagnostic.Warn => Create(problem, DiagnosticSeverity.Warning),
        ReportDiagnostic.Info => Create(problem, DiagnosticSeverity.Info),
        ReportDiagnostic.Hidden => Create(problem, DiagnosticSeverity.Hidden),
        _ => Create(problem),
    };

    private static Diagnostic Create(Problem problem, DiagnosticSeverity severity)
    {
        var rule = s_rules[problem.Id];
        object[] arguments = [.. problem.Arguments.Select(Shorten)];
        return Diagnostic.Create(
            rule,
            LocationOf(problem.Where),
            severity,
            additionalLocations: null,
            properties: null,
            arguments);
    }

    // A page can hold a word of any length; a message can't.
    private static string Shorten(string argument) =>
        argument.Length <= 300 ? argument : argument.Substring(0, 297) + "...";

    private static Location LocationOf(FilePlace? where)
    {
        if (where is null)
        {
            return Location.None;
        }

        var place = where.Place;
        return Location.Create(
            where.Path,
            new Microsoft.CodeAnalysis.Text.TextSpan(place.Start, place.Length),
            new Microsoft.CodeAnalysis.Text.LinePositionSpan(
                new Microsoft.CodeAnalysis.Text.LinePosition(place.Line, place.Column),
                new Microsoft.CodeAnalysis.Text.LinePosition(place.EndLine, place.EndColumn)));
    }

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description: Documentation);
}
