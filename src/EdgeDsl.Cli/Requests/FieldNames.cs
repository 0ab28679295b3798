namespace EdgeDsl.Cli.Requests;

/// <summary>What the fields of a request are called where it was written, so that messages use the words of their reader.</summary>
internal sealed class FieldNames
{
    private readonly string[] names;

    private FieldNames(params string[] names) => this.names = names;

    /// <summary>In a line of JSON.</summary>
    public static FieldNames OfLine { get; } = new(
        "id", "model", "device", "policy", "runtime", "promptTokens", "outputTokens", "batch", "contextLength", "operatingPoint");

    /// <summary>On the command line.</summary>
    public static FieldNames OfOptions { get; } = new(
        "", "--model", "--device", "--policy", "--runtime", "--prompt", "--output", "--batch", "--context", "--operating-point");

    public IReadOnlyList<string> All => names;

    public string this[RequestField field] => names[(int)field];
}
