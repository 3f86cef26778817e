using Medusa.Generator.Model.Client;
using Medusa.Generator.Model.Docs;
using Medusa.Generator.Model.Pages;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Types;

/// <summary>Members that a type has beyond those that its page and the tables spell out.</summary>
internal sealed partial class TypeBinder
{
    // Of an alias a record becomes where members are added: it then differs from what it stood for.
    private void AddToAlias(Definition definition)
    {
        if (definition is { Kind: DefinitionKind.Alias, InProgress: false, Alias: RecordType record } && added.Has(definition.Title))
        {
            var of = _definitions[record.Name];
            definition.Alias = null;
            definition.FilterValue = of.FilterValue;
            DefineRecord(definition, of.Sources.ToList());
        }
    }

    private void AddMembers(Definition definition)
    {
        if (definition.IsInline || !added.Has(definition.Title))
        {
            return;
        }

        var names = new HashSet<string>(definition.Sources.Select(s => s.Entry.Name), StringComparer.Ordinal);
        foreach (var (correction, file, isUser) in corrections.AddedTo(definition.Title))
        {
            var name = correction.Target.Substring(correction.Target.LastIndexOf('.') + 1);
            if (names.Add(name))
            {
                var entry = new PageEntry(name, correction.TargetSpan, correction.Type!, Doc.Empty, correction.IsOptionalMember, false, "", null, null, default);
                definition.Sources.Add((entry, null));
            }
            else if (isUser)
            {
                problems.Add(
                    ProblemId.UnusedCorrection,
                    file.Path,
                    file.Lines,
                    correction.TargetSpan,
                    correction.Target,
                    "the pages document the member already; 'type', 'optional' and 'nullable' change it");
            }
        }

        if (added.ItemsOf(definition.Title) is var (items, page) && !definition.Sources.Any(s => s.Entry.Type is ArrayType))
        {
            definition.Sources.Add((items, page));
        }
    }
}
