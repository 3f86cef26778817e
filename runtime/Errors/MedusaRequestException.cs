namespace Medusa;

/// <summary>A call to the backend failed. No message holds a token, key, cookie or query value.</summary>
public abstract class MedusaRequestException : MedusaException
{
    /// <summary>Makes the error.</summary>
    protected MedusaRequestException(string operation, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Operation = operation;
    }

    /// <summary>The operation's official name: <c>admin.batchJobs.retrieve</c>.</summary>
    public string Operation { get; }
}
