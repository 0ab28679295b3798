namespace EdgeDsl.Validation.Measurements;

/// <summary>A published figure of a real device: a row of <c>Data/measurements.csv</c>.</summary>
internal sealed record Measurement
{
    public required string Id { get; init; }

    public required string Device { get; init; }

    public required string DeviceVariant { get; init; }

    public required string Engine { get; init; }

    public required string Model { get; init; }

    public required string Quantization { get; init; }

    public int? PromptTokens { get; init; }

    public int? OutputTokens { get; init; }

    public required int Batch { get; init; }

    public required string Backend { get; init; }

    public required string Metric { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required string Notes { get; init; }
}
