using Medusa.Generator.Binding.Expressions;
using Medusa.Generator.Binding.Input;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;
using Medusa.Generator.Model.Types;

namespace Medusa.Generator.Binding.Corrections;

/// <summary>What is known better than the pages say it: the shipped corrections, and over them the project's.</summary>
internal sealed class CorrectionTable
{
    // More than any member's name has.
    private const int MaxWords = 64;

    // How many types are compared with each type, which is done once for each of them.
    private const int MaxLookedThrough = 16;

    private readonly Dictionary<(string Target, Aspect Aspect), Entry> _entries;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keptParents = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeExpression, FactFile<Correction>> _files = new(ReferenceComparer<TypeExpression>.Instance);

    // By what stands before a dot of a target: what stands behind it.
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _renaming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _changed = new(StringComparer.Ordinal);
    private readonly List<string> _changedTypes = [];
    private readonly Dictionary<string, List<string>> _added = new(StringComparer.Ordinal);

    public CorrectionTable(FactFile<Correction> shipped, EquatableArray<FactFile<Correction>> user, ProblemList problems)
    {
        _entries = new(shipped.Items.Count);
        foreach (var correction in shipped.Items)
        {
            Add(new Entry(shipped, correction, isUser: false));
        }

        foreach (var file in user)
        {
            foreach (var correction in file.Items)
            {
                if (_entries.TryGetValue((correction.Target, AspectOf(correction.Kind)), out var first) && first.IsUser)
                {
                    Report(first, file, correction, problems);
                    continue;
                }

                Add(new Entry(file, correction, isUser: true));
            }
        }
    }

    // One correction of each aspect holds: the project's, so that it can take a shipped one back, and of its own the first.
    private enum Aspect
    {
        Nullability,
        Presence,
        Type,
        Definition,
        Member,
        Name,
        Extent,
    }

    /// <summary>Whether the value can be null: true, false, or null where no correction speaks of it.</summary>
    public bool? NullableOf(string target) =>
        Find(target, Aspect.Nullability) is { } c ? c.Kind == CorrectionKind.Nullable : null;

    /// <summary>Whether the member can be left out.</summary>
    public bool? OptionalOf(string target) =>
        Find(target, Aspect.Presence) is { } c ? c.Kind == CorrectionKind.Optional : null;

    /// <summary>The type that a member has, whatever the page says.</summary>
    public TypeExpression? TypeOf(string member) => Find(member, Aspect.Type)?.Type;

    /// <summary>
    /// Whether a correction leaves out a member or gives it another type, where the type that has it is called by its title or by another
    /// name that ends in it.
    /// </summary>
    /// <param name="title">The title, of the outermost type.</param>
    /// <param name="ending">What other names of it end in.</param>
    /// <param name="member">The member, after those that it stands in: <c>items.title</c>.</param>
    public bool MayChange(string title, string ending, string member) =>
        _changed.TryGetValue(member, out var types) && IsAmong(types, title, ending);

    /// <summary>Whether there is such a correction of any member; also where there are too many to look through.</summary>
    public bool MayChangeMembers(string title, string ending) => _changedTypes.Count > MaxLookedThrough || IsAmong(_changedTypes, title, ending);

    /// <summary>What corrections call the members of a type.</summary>
    /// <param name="path">What they call the type.</param>
    public MemberTargets MembersOf(string path) => new(path, _members.TryGetValue(path, out var members) ? members : null);

    /// <summary>Whether a correction gives members of a type their C# names.</summary>
    /// <param name="path">What corrections call the type.</param>
    public bool RenamesMembersOf(string path) => _renaming.Contains(path);

    /// <summary>The type that a name stands for, whatever the pages say.</summary>
    public TypeExpression? DefinitionOf(string type) => Find(type, Aspect.Type)?.Type;

    /// <summary>The type of a name that the pages leave undefined. What they do define wins: it has the prose too.</summary>
    public TypeExpression? FallbackOf(string type) => Find(type, Aspect.Definition)?.Type;

    /// <summary>Whether a type has members beyond those of its page.</summary>
    public bool AddsTo(string type) => _added.ContainsKey(type);

    /// <summary>The members that a type has beyond those of its page, each with the file that says so.</summary>
    public IEnumerable<(Correction Correction, FactFile<Correction> File, bool IsUser)> AddedTo(string type)
    {
        foreach (var target in _added.TryGetValue(type, out var targets) ? targets : [])
        {
            var entry = _entries[(target, Aspect.Member)];
            entry.Used = true;
            yield return (entry.Correction, entry.File, entry.IsUser);
        }
    }

    /// <summary>The C# name that the project wants; the reader lets through only what can be one.</summary>
    public string? NameOf(string target) => Find(target, Aspect.Name)?.Text;

    /// <summary>The project's own line that gives the name, or null.</summary>
    public (FactFile<Correction> File, Correction Correction)? RenameOf(string target) =>
        _entries.TryGetValue((target, Aspect.Name), out var entry) && entry.IsUser ? (entry.File, entry.Correction) : null;

    /// <summary>Says whether the project leaves the resource, method or member out.</summary>
    public bool IsIgnored(string target) => Find(target, Aspect.Extent)?.Kind == CorrectionKind.Ignore;

    /// <summary>Says whether a resource is emitted: all are, unless the project names those that it keeps.</summary>
    public bool IsKept(string accessor)
    {
        // A kept resource brings its children, and its parents to hang on.
        var kept = _kept.Count == 0 || _keptParents.Contains(accessor);
        for (var dot = accessor.Length; dot > 0; dot = accessor.LastIndexOf('.', dot - 1))
        {
            var parent = accessor.Substring(0, dot);
            if (_kept.Contains(parent))
            {
                Find(parent, Aspect.Extent);
                kept = true;
            }
        }

        return kept;
    }

    /// <summary>Says whether a method is emitted: a resource that only bears one that is kept has its accessors alone.</summary>
    public bool IsKeptMethod(string key)
    {
        if (_kept.Contains(key))
        {
            Find(key, Aspect.Extent);
            return true;
        }

        var kept = _kept.Count == 0;
        for (var dot = key.LastIndexOf('.'); dot > 0 && !kept; dot = key.LastIndexOf('.', dot - 1))
        {
            kept = _kept.Contains(key.Substring(0, dot));
        }

        return kept;
    }

    /// <summary>The file in which a type stands that another member of this class gave.</summary>
    public FactFile<Correction> FileOf(TypeExpression type) => _files[type];

    /// <summary>The file in which a type stands, or null for one of a page.</summary>
    public FactFile<Correction>? FindFileOf(TypeExpression type) => _files.TryGetValue(type, out var file) ? file : null;

    /// <summary>The file that a target's correction stands in, to point at it.</summary>
    public IEnumerable<(FactFile<Correction> File, Correction Correction)> UnusedOfUser() =>
        _entries.Values.Where(e => e is { IsUser: true, Used: false }).Select(e => (e.File, e.Correction));

    /// <summary>The project's lines that give a type, as far as they are used.</summary>
    public IEnumerable<(FactFile<Correction> File, Correction Correction)> TypesOfUser() =>
        _entries.Values.Where(e => e is { IsUser: true, Used: true, Correction.Type: not null }).Select(e => (e.File, e.Correction));

    private static Aspect AspectOf(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Nullable or CorrectionKind.NonNull => Aspect.Nullability,
        CorrectionKind.Optional or CorrectionKind.Required => Aspect.Presence,
        CorrectionKind.Type => Aspect.Type,
        CorrectionKind.Fallback => Aspect.Definition,
        CorrectionKind.Add => Aspect.Member,
        CorrectionKind.Rename => Aspect.Name,
        _ => Aspect.Extent,
    };

    private Correction? Find(string target, Aspect aspect)
    {
        if (!_entries.TryGetValue((target, aspect), out var entry))
        {
            return null;
        }

        entry.Used = true;
        return entry.Correction;
    }

    private void Add(Entry entry)
    {
        var correction = entry.Correction;
        var isOverridden = _entries.ContainsKey((correction.Target, AspectOf(correction.Kind)));
        _entries[(correction.Target, AspectOf(correction.Kind))] = entry;
        AddMember(correction.Target, correction.Kind == CorrectionKind.Rename);
        if (correction.Kind == CorrectionKind.Add && !isOverridden)
        {
            var owner = correction.Target.Substring(0, correction.Target.LastIndexOf('.'));
            if (!_added.TryGetValue(owner, out var targets))
            {
                _added.Add(owner, targets = []);
            }

            targets.Add(correction.Target);
        }

        if (correction.Kind == CorrectionKind.Keep)
        {
            _kept.Add(correction.Target);
            var end = correction.Target.IndexOf('.');
            for (var words = 1; end > 0 && words <= WorkGuard.MaxAccessorWords; words++)
            {
                _keptParents.Add(correction.Target.Substring(0, end));
                end = correction.Target.IndexOf('.', end + 1);
            }
        }

        if (correction.Type is { } type)
        {
            _files[type] = entry.File;
        }

        if (correction.Kind is CorrectionKind.Ignore or CorrectionKind.Type && correction.Target.IndexOf('.') is > 0 and var dot)
        {
            var member = correction.Target.Substring(dot + 1);
            if (!_changed.TryGetValue(member, out var types))
            {
                _changed.Add(member, types = []);
            }

            types.Add(correction.Target.Substring(0, dot));
            _changedTypes.Add(correction.Target.Substring(0, dot));
        }
    }

    private static bool IsAmong(List<string> types, string title, string ending)
    {
        foreach (var type in types)
        {
            if (type == title || type.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The names of types and of members can have dots too.
    private void AddMember(string target, bool isRename)
    {
        var dot = target.IndexOf('.');
        for (var words = 1; dot >= 0 && words <= MaxWords; words++)
        {
            var path = target.Substring(0, dot);
            if (!_members.TryGetValue(path, out var members))
            {
                _members.Add(path, members = new(StringComparer.Ordinal));
            }

            members.Add(target.Substring(dot + 1));
            if (isRename)
            {
                _renaming.Add(path);
            }

            dot = target.IndexOf('.', dot + 1);
        }
    }

    private static void Report(Entry first, FactFile<Correction> file, Correction correction, ProblemList problems)
    {
        if (!IsSame(first.Correction, correction))
        {
            var other = LineTable.PlaceOf(first.File.Lines, first.Correction.Span);
            problems.Add(
                ProblemId.DuplicateCorrection,
                file.Path,
                file.Lines,
                correction.TargetSpan,
                correction.Target,
                $"{first.File.Path}({other.Line + 1})");
        }
    }

    private static bool IsSame(Correction a, Correction b) =>
        a.Kind == b.Kind && a.Text == b.Text && a.IsOptionalMember == b.IsOptionalMember
        && (a.Type is null ? b.Type is null : b.Type is not null && ExpressionText.Of(a.Type) == ExpressionText.Of(b.Type));

    private sealed class Entry(FactFile<Correction> file, Correction correction, bool isUser)
    {
        public FactFile<Correction> File { get; } = file;

        public Correction Correction { get; } = correction;

        public bool IsUser { get; } = isUser;

        public bool Used { get; set; }
    }
}
