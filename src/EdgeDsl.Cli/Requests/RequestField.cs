namespace EdgeDsl.Cli.Requests;

/// <summary>What a request says.</summary>
internal enum RequestField
{
    Id,
    Model,
    Device,
    Policy,
    Runtime,
    PromptTokens,
    OutputTokens,
    Batch,
    ContextLength,
    OperatingPoint,
}
