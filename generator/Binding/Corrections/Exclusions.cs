using Medusa.Generator.Model.Client;

namespace Medusa.Generator.Binding.Corrections;

/// <summary>What corrections leave out of the client. What is left out is listed among the omissions.</summary>
internal sealed class Exclusions(CorrectionTable corrections, List<Omission> omissions)
{
    /// <summary>Whether a resource is left out; what hangs on one that is ignored is, too.</summary>
    public bool LeaveOutResource(string accessor) => LeaveOut(accessor, IsIgnoredWithParents(accessor) || !corrections.IsKept(accessor));

    /// <summary>Whether a method is left out.</summary>
    public bool LeaveOutMethod(string key) => LeaveOut(key, corrections.IsIgnored(key) || !corrections.IsKeptMethod(key));

    /// <summary>Whether a member of a record or a value of an enumeration is left out.</summary>
    public bool LeaveOutMember(string target) => LeaveOut(target, corrections.IsIgnored(target));

    private bool IsIgnoredWithParents(string accessor)
    {
        for (var end = accessor.Length; end > 0; end = accessor.LastIndexOf('.', end - 1))
        {
            if (corrections.IsIgnored(accessor.Substring(0, end)))
            {
                return true;
            }
        }

        return false;
    }

    private bool LeaveOut(string target, bool isLeftOut)
    {
        if (isLeftOut)
        {
            omissions.Add(new Omission(target, "left out by a correction"));
        }

        return isLeftOut;
    }
}
