using System.Diagnostics.CodeAnalysis;

namespace EdgeDsl;

/// <summary>
/// What the compiler adds to every deployment record, so that a profiler can be generic over deployments and still be specialized.
/// </summary>
/// <typeparam name="TSelf">The deployment record.</typeparam>
public interface IDeployment<TSelf>
    where TSelf : IDeployment<TSelf>
{
    /// <summary>Name of the record.</summary>
    static abstract string Name { get; }

    /// <summary>Name of the model.</summary>
    static abstract string ModelName { get; }

    /// <summary>Name of the device.</summary>
    static abstract string DeviceName { get; }

    /// <summary>Name of the policy.</summary>
    static abstract string PolicyName { get; }

    /// <summary>Perplexity relative to the unquantized model, at least 1; positive infinity where the model breaks down under the
    /// policy.</summary>
    static abstract double PerplexityRatio { get; }

    /// <summary>Parameters of the model, to the last one.</summary>
    static abstract long ParameterCount { get; }

    /// <summary>Bytes of all tensors as stored.</summary>
    static abstract long WeightBytes { get; }

    /// <summary>Bytes that one position takes in the KV cache of all layers.</summary>
    static abstract long KeyValueBytesPerToken { get; }

    /// <summary>A workload of this deployment. A dimension that the record does not declare is ignored.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    static abstract TSelf Workload(int promptTokens, int outputTokens, int batch);

    /// <summary>Whether the deployment is declared for a workload: each length lies in its range, and a dimension that the record does not
    /// declare has its default (512 prompt tokens, 128 output tokens, 1 sequence).</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    static abstract bool Declares(int promptTokens, int outputTokens, int batch);

    /// <summary>The costs of this workload, without allocation. Outside the declared ranges the result is unspecified, but nothing is
    /// thrown.</summary>
    CostReport Evaluate();

    /// <summary>The costs of a workload, without allocation and without making a record. A dimension that the record does not declare is
    /// ignored.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    static abstract CostReport Evaluate(int promptTokens, int outputTokens, int batch);

    /// <summary>The costs of many workloads, in columns: whole vectors at a time, without allocation, each value with the bits that
    /// <see cref="Evaluate()"/> gives. A dimension that the record does not declare is ignored.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence, for each workload; empty for 512 in all.</param>
    /// <param name="outputTokens">Output tokens of one sequence, for each workload; empty for 128 in all.</param>
    /// <param name="batch">Sequences at once, for each workload; empty for 1 in all.</param>
    /// <param name="columns">Where the costs go; what is left empty is not computed.</param>
    /// <exception cref="ArgumentException">Columns are of different lengths; nothing has been written.</exception>
    static abstract void EvaluateMany(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, in CostColumns columns);

    /// <summary>The best and the worst of many workloads by the cost that a budget limits, and how many do not keep within it; without
    /// allocation.</summary>
    /// <param name="promptTokens">Prompt tokens of one sequence, for each workload; empty for 512 in all.</param>
    /// <param name="outputTokens">Output tokens of one sequence, for each workload; empty for 128 in all.</param>
    /// <param name="batch">Sequences at once, for each workload; empty for 1 in all.</param>
    /// <param name="budget">The budget; it need not be declared.</param>
    /// <exception cref="ArgumentException">Columns are of different lengths.</exception>
    static abstract WorkloadSummary Summarize(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, Budget budget);

    /// <summary>The costs of as many workloads as fill whole vectors; what <see cref="ManyWorkloads"/> is made of.</summary>
    /// <typeparam name="TLanes">How many workloads at once.</typeparam>
    /// <typeparam name="TReals">A vector of doubles.</typeparam>
    /// <typeparam name="TCounts">A vector of 64-bit integers.</typeparam>
    /// <typeparam name="TSink">What becomes of the costs.</typeparam>
    /// <param name="workloads">The workloads.</param>
    /// <param name="sink">Takes the costs.</param>
    /// <returns>The number of workloads evaluated; the rest is left to <see cref="Evaluate()"/>.</returns>
    static abstract int EvaluateLanes<TLanes, TReals, TCounts, TSink>(in WorkloadColumns workloads, ref TSink sink)
        where TLanes : struct, ILanes<TReals, TCounts>
        where TReals : struct
        where TCounts : struct
        where TSink : struct, ICostSink<TReals, TCounts>;

    /// <summary>Whether the workload lies in the declared ranges.</summary>
    /// <param name="error">The parameter, its value and its range, where it does not.</param>
    bool TryValidate([NotNullWhen(false)] out string? error);

    /// <summary>The workload in the declared ranges that costs most of what the budget limits.</summary>
    /// <param name="budget">The budget; it need not be declared.</param>
    static abstract TSelf WorstCase(Budget budget);

    /// <summary>The declared limit of a budget in base units (bytes, seconds, watts, joules), to compare with
    /// <see cref="CostReport.Need"/>; positive infinity where none is declared.</summary>
    /// <param name="budget">The budget.</param>
    static abstract double Limit(Budget budget);

    /// <summary>The most prompt tokens in the declared range that keep within the budget; 0 where none do.</summary>
    /// <param name="budget">The budget; without a declared one the whole range fits.</param>
    /// <param name="outputTokens">Output tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    static abstract int LongestPrompt(Budget budget, int outputTokens, int batch = 1);

    /// <summary>The most output tokens in the declared range that keep within the budget; 0 where none do.</summary>
    /// <param name="budget">The budget; without a declared one the whole range fits.</param>
    /// <param name="promptTokens">Prompt tokens of one sequence.</param>
    /// <param name="batch">Sequences at once.</param>
    static abstract int LongestOutput(Budget budget, int promptTokens, int batch = 1);
}
