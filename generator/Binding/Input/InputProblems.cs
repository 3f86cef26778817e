using System.Globalization;
using Medusa.Generator.Model;
using Medusa.Generator.Model.Facts;
using Medusa.Generator.Model.Problems;

namespace Medusa.Generator.Binding.Input;

/// <summary>What is wrong with the project's settings and files, before any page is looked at.</summary>
internal static class InputProblems
{
    public static void Report(BindingInput input, ProblemList problems)
    {
        foreach (var problem in input.Settings.Problems
            .Concat(input.UserRoutes.SelectMany(f => f.Problems))
            .Concat(input.UserCorrections.SelectMany(f => f.Problems)))
        {
            problems.Add(problem);
        }

        ReportReference(input, problems);
        if (IsOldLanguage(input))
        {
            problems.Add(new Problem(ProblemId.OldLanguage, null, EquatableArray.Of(input.Settings.OldLanguage, Settings.LowestLanguage)));
        }
    }

    /// <summary>Whether the project's version of C# doesn't know what would be emitted.</summary>
    public static bool IsOldLanguage(BindingInput input) => input.Settings.OldLanguage.Length > 0 && !input.Pages.IsEmpty;

    private static void ReportReference(BindingInput input, ProblemList problems)
    {
        var others = input.OtherFiles;
        var found = others.Count switch
        {
            0 => "",
            1 => $"'{others[0]}'",
            _ => $"'{others[0]}' and {(others.Count - 1).ToString(CultureInfo.InvariantCulture)} more",
        };
        const string Wanted = "Reference pages are files that end in .mdx, such as specs/**/*.mdx";
        if (input.Pages.IsEmpty && (input.Settings.Reference.Length > 0 || others.Count > 0))
        {
            var why = others.Count == 0
                ? "it contains no pages, so no client is generated"
                : $"there is {found}, but no page, so no client is generated";
            problems.Add(new Problem(
                ProblemId.InvalidSetting, null, EquatableArray.Of("MedusaReference", input.Settings.Reference, $"{why}. {Wanted}.")));
        }
        else if (others.Count > 0)
        {
            problems.Add(new Problem(
                ProblemId.InvalidSetting,
                null,
                EquatableArray.Of("MedusaReference", input.Settings.Reference, $"{found} can't be read. {Wanted}."),
                Quiet: true));
        }
    }
}
