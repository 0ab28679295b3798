using System.Runtime.Intrinsics;

namespace EdgeDsl;

/// <summary>
/// Evaluates a deployment for columns of workloads: whole vectors by <see cref="IDeployment{TSelf}.EvaluateLanes"/>, as wide as the processor
/// has them, and what is left over one by one. Every value has the bits that <see cref="IDeployment{TSelf}.Evaluate()"/> gives.
/// </summary>
public static class ManyWorkloads
{
    private const int WidestVector = 512;

    /// <summary>Fills the columns that are asked for, without allocation.</summary>
    /// <typeparam name="TDeployment">The deployment.</typeparam>
    /// <param name="promptTokens">Prompt tokens of one sequence, for each workload; empty for 512 in all.</param>
    /// <param name="outputTokens">Output tokens of one sequence, for each workload; empty for 128 in all.</param>
    /// <param name="batch">Sequences at once, for each workload; empty for 1 in all.</param>
    /// <param name="columns">Where the costs go.</param>
    /// <exception cref="ArgumentException">Columns are of different lengths; nothing has been written.</exception>
    public static void Evaluate<TDeployment>(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, in CostColumns columns)
        where TDeployment : IDeployment<TDeployment>
        => Evaluate<TDeployment>(promptTokens, outputTokens, batch, columns, WidestVector);

    /// <summary>Fills the columns, with vectors of no more bits than <paramref name="widest"/>; none below 128.</summary>
    internal static unsafe void Evaluate<TDeployment>(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, in CostColumns columns, int widest)
        where TDeployment : IDeployment<TDeployment>
    {
        var workloads = new WorkloadColumns(promptTokens, outputTokens, batch);
        columns.CheckLengths(workloads.Count);
        fixed (long* prefillFlops = columns.PrefillFlops)
        fixed (long* decodeFlopsPerToken = columns.DecodeFlopsPerToken)
        fixed (long* totalFlops = columns.TotalFlops)
        fixed (long* weightBytes = columns.WeightBytes)
        fixed (long* keyValueCacheBytes = columns.KeyValueCacheBytes)
        fixed (long* activationBytes = columns.ActivationBytes)
        fixed (long* peakMemoryBytes = columns.PeakMemoryBytes)
        fixed (double* timeToFirstToken = columns.TimeToFirstToken)
        fixed (double* timePerOutputToken = columns.TimePerOutputToken)
        fixed (double* endToEndLatency = columns.EndToEndLatency)
        fixed (double* timeToFirstTokenLow = columns.TimeToFirstTokenLow)
        fixed (double* timeToFirstTokenHigh = columns.TimeToFirstTokenHigh)
        fixed (double* timePerOutputTokenLow = columns.TimePerOutputTokenLow)
        fixed (double* timePerOutputTokenHigh = columns.TimePerOutputTokenHigh)
        fixed (double* endToEndLatencyLow = columns.EndToEndLatencyLow)
        fixed (double* endToEndLatencyHigh = columns.EndToEndLatencyHigh)
        fixed (double* prefillTokensPerSecond = columns.PrefillTokensPerSecond)
        fixed (double* decodeTokensPerSecond = columns.DecodeTokensPerSecond)
        fixed (double* energyPerToken = columns.EnergyPerToken)
        fixed (double* energyPerRequest = columns.EnergyPerRequest)
        fixed (double* energyPerTokenLow = columns.EnergyPerTokenLow)
        fixed (double* energyPerTokenHigh = columns.EnergyPerTokenHigh)
        fixed (double* energyPerRequestLow = columns.EnergyPerRequestLow)
        fixed (double* energyPerRequestHigh = columns.EnergyPerRequestHigh)
        fixed (double* averagePower = columns.AveragePower)
        fixed (double* peakPower = columns.PeakPower)
        fixed (Bound* prefillBound = columns.PrefillBound)
        fixed (Bound* decodeBound = columns.DecodeBound)
        {
            var addresses = default(ColumnAddresses);
            addresses.Add(CostColumn.PrefillFlops, prefillFlops);
            addresses.Add(CostColumn.DecodeFlopsPerToken, decodeFlopsPerToken);
            addresses.Add(CostColumn.TotalFlops, totalFlops);
            addresses.Add(CostColumn.WeightBytes, weightBytes);
            addresses.Add(CostColumn.KeyValueCacheBytes, keyValueCacheBytes);
            addresses.Add(CostColumn.ActivationBytes, activationBytes);
            addresses.Add(CostColumn.PeakMemoryBytes, peakMemoryBytes);
            addresses.Add(CostColumn.TimeToFirstToken, timeToFirstToken);
            addresses.Add(CostColumn.TimePerOutputToken, timePerOutputToken);
            addresses.Add(CostColumn.EndToEndLatency, endToEndLatency);
            addresses.Add(CostColumn.TimeToFirstTokenLow, timeToFirstTokenLow);
            addresses.Add(CostColumn.TimeToFirstTokenHigh, timeToFirstTokenHigh);
            addresses.Add(CostColumn.TimePerOutputTokenLow, timePerOutputTokenLow);
            addresses.Add(CostColumn.TimePerOutputTokenHigh, timePerOutputTokenHigh);
            addresses.Add(CostColumn.EndToEndLatencyLow, endToEndLatencyLow);
            addresses.Add(CostColumn.EndToEndLatencyHigh, endToEndLatencyHigh);
            addresses.Add(CostColumn.PrefillTokensPerSecond, prefillTokensPerSecond);
            addresses.Add(CostColumn.DecodeTokensPerSecond, decodeTokensPerSecond);
            addresses.Add(CostColumn.EnergyPerToken, energyPerToken);
            addresses.Add(CostColumn.EnergyPerRequest, energyPerRequest);
            addresses.Add(CostColumn.EnergyPerTokenLow, energyPerTokenLow);
            addresses.Add(CostColumn.EnergyPerTokenHigh, energyPerTokenHigh);
            addresses.Add(CostColumn.EnergyPerRequestLow, energyPerRequestLow);
            addresses.Add(CostColumn.EnergyPerRequestHigh, energyPerRequestHigh);
            addresses.Add(CostColumn.AveragePower, averagePower);
            addresses.Add(CostColumn.PeakPower, peakPower);
            addresses.Add(CostColumn.PrefillBound, prefillBound);
            addresses.Add(CostColumn.DecodeBound, decodeBound);
            Fill<TDeployment>(workloads, addresses, widest);
        }
    }

    /// <summary>The best and the worst of many workloads by the cost that a budget limits, and how many do not keep within it, without
    /// allocation.</summary>
    /// <typeparam name="TDeployment">The deployment.</typeparam>
    /// <param name="promptTokens">Prompt tokens of one sequence, for each workload; empty for 512 in all.</param>
    /// <param name="outputTokens">Output tokens of one sequence, for each workload; empty for 128 in all.</param>
    /// <param name="batch">Sequences at once, for each workload; empty for 1 in all.</param>
    /// <param name="budget">The budget; it need not be declared.</param>
    /// <exception cref="ArgumentException">Columns are of different lengths.</exception>
    public static WorkloadSummary Summarize<TDeployment>(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, Budget budget)
        where TDeployment : IDeployment<TDeployment>
        => Summarize<TDeployment>(promptTokens, outputTokens, batch, budget, WidestVector);

    /// <summary>The summary, with vectors of no more bits than <paramref name="widest"/>; none below 128.</summary>
    internal static WorkloadSummary Summarize<TDeployment>(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, ReadOnlySpan<int> batch, Budget budget, int widest)
        where TDeployment : IDeployment<TDeployment>
    {
        var workloads = new WorkloadColumns(promptTokens, outputTokens, batch);
        return budget switch
        {
            Budget.Memory or Budget.DeviceMemory => Summarize<TDeployment, NeedColumn.PeakMemory>(workloads, budget, widest),
            Budget.Power => Summarize<TDeployment, NeedColumn.PeakPower>(workloads, budget, widest),
            Budget.TimeToFirstToken => Summarize<TDeployment, NeedColumn.TimeToFirstToken>(workloads, budget, widest),
            Budget.TimePerOutputToken => Summarize<TDeployment, NeedColumn.TimePerOutputToken>(workloads, budget, widest),
            Budget.EndToEnd => Summarize<TDeployment, NeedColumn.EndToEndLatency>(workloads, budget, widest),
            Budget.EnergyPerToken => Summarize<TDeployment, NeedColumn.EnergyPerToken>(workloads, budget, widest),
            Budget.EnergyPerRequest or Budget.Battery => Summarize<TDeployment, NeedColumn.EnergyPerRequest>(workloads, budget, widest),
            Budget.Storage => Summarize<TDeployment, NeedColumn.WeightBytes>(workloads, budget, widest),
            _ => throw new ArgumentOutOfRangeException(nameof(budget), budget, null),
        };
    }

    private static void Fill<TDeployment>(in WorkloadColumns workloads, in ColumnAddresses addresses, int widest)
        where TDeployment : IDeployment<TDeployment>
    {
        var done = 0;
        if (widest >= 512 && Vector512.IsHardwareAccelerated)
            done = Fill<TDeployment, Lanes512, Vector512<double>, Vector512<long>>(workloads, addresses);
        else if (widest >= 256 && Vector256.IsHardwareAccelerated)
            done = Fill<TDeployment, Lanes256, Vector256<double>, Vector256<long>>(workloads, addresses);
        else if (widest >= 128 && Vector128.IsHardwareAccelerated)
            done = Fill<TDeployment, Lanes128, Vector128<double>, Vector128<long>>(workloads, addresses);
        for (var row = done; row < workloads.Count; row++)
            addresses.Write(row, workloads.Evaluate<TDeployment>(row));
    }

    private static int Fill<TDeployment, TLanes, TReals, TCounts>(in WorkloadColumns workloads, in ColumnAddresses addresses)
        where TDeployment : IDeployment<TDeployment>
        where TLanes : struct, ILanes<TReals, TCounts>
        where TReals : struct
        where TCounts : struct
        => addresses.AsksOnly<ColumnSet.Decode>() ? Fill<TDeployment, ColumnSet.Decode, TLanes, TReals, TCounts>(workloads, addresses)
            : addresses.AsksOnly<ColumnSet.Prefill>() ? Fill<TDeployment, ColumnSet.Prefill, TLanes, TReals, TCounts>(workloads, addresses)
            : addresses.AsksOnly<ColumnSet.Headline>() ? Fill<TDeployment, ColumnSet.Headline, TLanes, TReals, TCounts>(workloads, addresses)
            : Fill<TDeployment, ColumnSet.All, TLanes, TReals, TCounts>(workloads, addresses);

    private static int Fill<TDeployment, TSet, TLanes, TReals, TCounts>(in WorkloadColumns workloads, in ColumnAddresses addresses)
        where TDeployment : IDeployment<TDeployment>
        where TSet : struct, IColumnSet
        where TLanes : struct, ILanes<TReals, TCounts>
        where TReals : struct
        where TCounts : struct
    {
        var writer = new ColumnWriter<TSet, TLanes, TReals, TCounts>(addresses);
        return TDeployment.EvaluateLanes<TLanes, TReals, TCounts, ColumnWriter<TSet, TLanes, TReals, TCounts>>(workloads, ref writer);
    }

    private static WorkloadSummary Summarize<TDeployment, TNeed>(in WorkloadColumns workloads, Budget budget, int widest)
        where TDeployment : IDeployment<TDeployment>
        where TNeed : struct, INeedColumn
    {
        var summary = new WorkloadSummary(workloads.Count, TDeployment.Limit(budget));
        var done = 0;
        if (widest >= 512 && Vector512.IsHardwareAccelerated)
            done = Summarize<TDeployment, TNeed, Lanes512, Vector512<double>, Vector512<long>>(workloads, ref summary);
        else if (widest >= 256 && Vector256.IsHardwareAccelerated)
            done = Summarize<TDeployment, TNeed, Lanes256, Vector256<double>, Vector256<long>>(workloads, ref summary);
        else if (widest >= 128 && Vector128.IsHardwareAccelerated)
            done = Summarize<TDeployment, TNeed, Lanes128, Vector128<double>, Vector128<long>>(workloads, ref summary);
        for (var row = done; row < workloads.Count; row++)
            summary.Add(row, workloads.Evaluate<TDeployment>(row).Need(budget));
        return summary;
    }

    private static int Summarize<TDeployment, TNeed, TLanes, TReals, TCounts>(in WorkloadColumns workloads, ref WorkloadSummary summary)
        where TDeployment : IDeployment<TDeployment>
        where TNeed : struct, INeedColumn
        where TLanes : struct, ILanes<TReals, TCounts>
        where TReals : struct
        where TCounts : struct
    {
        var extremes = new NeedSummary<TNeed, TLanes, TReals, TCounts>(summary.Limit);
        var done = TDeployment.EvaluateLanes<TLanes, TReals, TCounts, NeedSummary<TNeed, TLanes, TReals, TCounts>>(workloads, ref extremes);
        extremes.AddTo(ref summary);
        return done;
    }
}
