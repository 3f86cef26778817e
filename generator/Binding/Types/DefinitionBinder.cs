using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Decides what a definition is: a record, an enumeration, a union or an alias, and what belongs to it.</summary>
internal sealed class DefinitionBinder(TypeBinder binder, TypeContext context)
{
    private readonly HashSet<string> _extended = new(StringComparer.Ordinal);

    public void Define(Definition definition, NamedType named, TypeExpression? corrected, Scope scope)
    {
        if (corrected is not null)
        {
            DefineByExpression(definition, corrected, ScopeOf(definition, corrected));
            return;
        }

        var page = definition.Page;
        if (page is { Kind: PageKind.Enum } && !page.EnumMembers.IsEmpty)
        {
            definition.Content = new EnumContent([.. page.EnumMembers]);
            return;
        }

        if (page is not null && !page.Members.IsEmpty)
        {
            DefineRecord(definition, MemberSources.Of(page));
            return;
        }

        if (page?.Alias is { } alias && !ObjectShapes.LosesMembers(alias) && binder.Generics.GenericOf(definition, losing: true) is null)
        {
            DefineByExpression(definition, alias, new Scope(page, definition, definition.Title, "", default));
            return;
        }

        if (page?.IndexValue is { } value)
        {
            DefineAlias(definition, binder.BindMap(value, new Scope(page, definition, definition.Title, "", default)));
            return;
        }

        if (binder.Described.DefineByMentions(definition, named, scope))
        {
            return;
        }

        if (context.Corrections.FallbackOf(definition.Title) is { } fallback)
        {
            DefineByExpression(definition, fallback, ScopeOf(definition, fallback));
            return;
        }

        if (page?.Alias is { } rest)
        {
            DefineByExpression(definition, rest, new Scope(page, definition, definition.Title, "", default));
            return;
        }

        DefineOpen(definition, named, scope);
    }

    private Scope ScopeOf(Definition definition, TypeExpression corrected) =>
        new(null, definition, definition.Title, "", default, File: context.Corrections.FileOf(corrected));

    public void DefineRecord(Definition definition, List<MemberSource> sources, TypeModel? filterValue = null)
    {
        var record = new RecordContent { Sources = sources, FilterValue = filterValue };
        definition.Content = record;
        AddMembers(definition, record);
        binder.Table.Enqueue(definition);
    }

    public static void DefineAlias(Definition definition, Bound bound)
    {
        definition.Content = new AliasContent(bound.Type ?? TypeModels.JsonNode, bound.Nullable);
    }

    public void DefineOpen(Definition definition, NamedType named, Scope scope)
    {
        definition.IsOpen = true;
        if (definition.Page is { Kind: PageKind.Enum })
        {
            // An enumeration without members: whatever the server says.
            DefineAlias(definition, TypeModels.String);
        }
        else
        {
            DefineRecord(definition, []);
        }

        if (definition.Page is { } page)
        {
            if (!page.IsIncomplete)
            {
                context.Problems.Add(ProblemId.UndescribedType, page, page.TitleSpan, definition.Title);
            }
        }
        else if (scope.Page is { IsIncomplete: false } from)
        {
            context.Problems.Add(ProblemId.UndescribedType, from, named.Span, definition.Title);
        }
    }

    // An expression that is the definition: what it makes bears the definition's name.
    public void DefineByExpression(Definition definition, TypeExpression expression, Scope scope)
    {
        definition.Content = new AliasContent(null, nullable: true);
        var alternatives = UnionAlternatives.Of(expression, out _);
        if (alternatives.Count == 1 && ObjectShapes.IsShape(alternatives[0]))
        {
            var members = binder.Shapes.Shape(alternatives[0], scope);
            DefineRecord(definition, binder.Limits.Afford(members, scope, expression.Span));
            return;
        }

        if (alternatives.Count == 1 && binder.Generics.GenericRecord(alternatives[0], scope) is { } generic)
        {
            // The name of the alias says more than one made of the arguments.
            DefineRecord(definition, binder.Limits.Afford(generic.Record!.Sources, scope, expression.Span), generic.Record.FilterValue);
            return;
        }

        if (alternatives.Count > 1 && alternatives.All(a => a is LiteralType { Kind: LiteralKind.String }))
        {
            DefineEnum(definition, alternatives.Cast<LiteralType>());
        }
        else if (alternatives.Count > 1 && DiscriminatedUnionBinder.DiscriminatorOf(alternatives) is { } discriminator)
        {
            binder.Discriminated.DefineUnion(definition, discriminator, alternatives, scope);
        }
        else
        {
            DefineAlias(definition, binder.Bind(expression, scope));
        }
    }

    public static void DefineEnum(Definition definition, IEnumerable<LiteralType> values)
    {
        definition.Content = new EnumContent([.. values.Select(static value => new PageEnumMember(value.Value, value.Span, value.Value, Doc.Empty))]);
    }

    // Of an alias a record becomes where members are added: it then differs from what it stood for.
    public void AddToAlias(Definition definition, NamedType named, Scope scope)
    {
        if (definition.Content is AliasContent { Type: RecordReference record } && context.Added.Has(definition.Title))
        {
            var of = binder.Table[record.Id].Record;
            DefineRecord(definition, binder.Limits.Afford(of?.Sources ?? [], scope, named.Span), of?.FilterValue);
        }
    }

    // What is shipped has no place in the project; the type that takes it over has.
    private bool CanAfford(PageEntry entry, Definition definition, FactFile<Correction>? file)
    {
        var page = file is null ? definition.Page ?? definition.Owners.Select(o => o.Page).FirstOrDefault(p => p is not null) : null;
        var scope = new Scope(page, definition, definition.Title, entry.Name, default, File: file);
        return binder.Limits.Spend(binder.Limits.Cost.Of(entry), scope, page?.TitleSpan ?? entry.NameSpan);
    }

    private void AddMembers(Definition definition, RecordContent record)
    {
        if (definition.IsInline || !context.Added.Has(definition.Title))
        {
            return;
        }

        // Of several types of the title, those behind the first take the members over.
        var isFirst = _extended.Add(definition.Title);
        var names = new HashSet<string>(record.Sources.Select(s => s.Entry.Name), StringComparer.Ordinal);
        foreach (var (correction, file, isUser) in context.Corrections.AddedTo(definition.Title))
        {
            var name = correction.Target.Substring(correction.Target.LastIndexOf('.') + 1);
            if (names.Add(name))
            {
                var entry = new PageEntry(
                    name, correction.TargetSpan, correction.Type!, Doc.Empty, correction.IsOptionalMember, false, "", null, null, default);
                if (!isFirst && !CanAfford(entry, definition, isUser ? file : null))
                {
                    break;
                }

                record.Sources.Add(new MemberSource(entry, null));
            }
            else if (isUser)
            {
                context.Problems.Add(
                    ProblemId.UnusedCorrection,
                    file.Path,
                    file.Lines,
                    correction.TargetSpan,
                    correction.Target,
                    "the pages document the member already; 'type', 'optional' and 'nullable' change it");
            }
        }

        if (context.Added.ItemsOf(definition.Title) is var (items, page) && !record.Sources.Any(s => s.Entry.Type is ArrayType))
        {
            record.Sources.Add(new MemberSource(items, page));
        }
    }
}
