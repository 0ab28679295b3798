namespace EdgeDsl;

/// <summary>
/// Names of a profiler's instruments and of their tags. Times and memory are named and measured as OpenTelemetry's
/// <c>gen_ai.server.time_to_first_token</c> and <c>gen_ai.server.time_per_output_token</c> are: base units, <c>s</c>, <c>By</c>, <c>J</c>, and <c>1</c> for shares.
/// </summary>
public static class ProfilerInstruments
{
    /// <summary>What the name of every profiler's meter starts with; the name of the class follows.</summary>
    public const string MeterPrefix = "EdgeDsl.";

    /// <summary>Histogram, s: predicted time to first token of each observed request.</summary>
    public const string TimeToFirstTokenPredicted = "edgedsl.time_to_first_token.predicted";

    /// <summary>Histogram, s: observed time to first token.</summary>
    public const string TimeToFirstTokenObserved = "edgedsl.time_to_first_token.observed";

    /// <summary>Histogram, s: predicted time per output token of each observed request.</summary>
    public const string TimePerOutputTokenPredicted = "edgedsl.time_per_output_token.predicted";

    /// <summary>Histogram, s: observed time per output token.</summary>
    public const string TimePerOutputTokenObserved = "edgedsl.time_per_output_token.observed";

    /// <summary>Histogram, J: predicted energy per output token of each observed request.</summary>
    public const string EnergyPerTokenPredicted = "edgedsl.energy_per_token.predicted";

    /// <summary>Histogram, J: observed energy per output token.</summary>
    public const string EnergyPerTokenObserved = "edgedsl.energy_per_token.observed";

    /// <summary>Histogram, By: predicted peak memory of each observed request.</summary>
    public const string PeakMemoryPredicted = "edgedsl.peak_memory.predicted";

    /// <summary>Histogram, By: observed peak memory.</summary>
    public const string PeakMemoryObserved = "edgedsl.peak_memory.observed";

    /// <summary>Observable gauge, 1: need at the worst workload of the declared ranges ÷ limit, for each declared budget.</summary>
    public const string BudgetUtilizationPredicted = "edgedsl.budget.utilization.predicted";

    /// <summary>Histogram, 1: observed cost ÷ limit, for each declared budget that limits it.</summary>
    public const string BudgetUtilizationObserved = "edgedsl.budget.utilization.observed";

    /// <summary>Observable gauge, 1: running mean of the relative error of predictions, for each cost that was observed.</summary>
    public const string PredictionDrift = "edgedsl.prediction.drift";

    /// <summary>Tag of every measurement: name of the deployment.</summary>
    public const string DeploymentTag = "edgedsl.deployment";

    /// <summary>Tag of every measurement: name of the deployment's model, under OpenTelemetry's own name for it.</summary>
    public const string ModelTag = "gen_ai.request.model";

    /// <summary>Tag of utilizations: the budget, as <c>time_to_first_token</c>.</summary>
    public const string BudgetTag = "edgedsl.budget";

    /// <summary>Tag of drifts: the cost, as <c>time_to_first_token</c>.</summary>
    public const string CostTag = "edgedsl.cost";
}
