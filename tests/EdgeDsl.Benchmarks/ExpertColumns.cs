using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static EdgeDsl.Benchmarks.Expert;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// What an expert would write for many workloads of <see cref="Assistant"/>: <see cref="Expert"/>'s folded formulas, eight workloads at once,
/// and no operation that the six columns, or the one cost, do not need. The lengths are multiples of eight.
/// </summary>
internal static class ExpertColumns
{
    /// <summary>Six columns: the costs that most budgets limit.</summary>
    public static void Evaluate(ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, in CostColumns columns)
    {
        ref readonly var prompts = ref MemoryMarshal.GetReference(promptTokens);
        ref readonly var outputs = ref MemoryMarshal.GetReference(outputTokens);
        ref var memory = ref MemoryMarshal.GetReference(columns.PeakMemoryBytes);
        ref var first = ref MemoryMarshal.GetReference(columns.TimeToFirstToken);
        ref var perToken = ref MemoryMarshal.GetReference(columns.TimePerOutputToken);
        ref var end = ref MemoryMarshal.GetReference(columns.EndToEndLatency);
        ref var tokenEnergy = ref MemoryMarshal.GetReference(columns.EnergyPerToken);
        ref var requestEnergy = ref MemoryMarshal.GetReference(columns.EnergyPerRequest);
        for (nuint i = 0; i < (nuint)promptTokens.Length; i += 8)
        {
            var n = Vector512.WidenLower(Vector256.LoadUnsafe(in prompts, i).ToVector512Unsafe());
            var output = Vector512.WidenLower(Vector256.LoadUnsafe(in outputs, i).ToVector512Unsafe());
            var context = n + output;
            var buffer = Vector512.Min(context, Vector512.Create(512L));
            ((context << 15) + (buffer * 529_408) + Vector512.Create(WeightBytes + RuntimeBytes)).StoreUnsafe(ref memory, i);

            var tokens = Vector512.ConvertToDouble(n);
            var batches = Vector512.ConvertToDouble((n + Vector512.Create(511L)) >> 9);
            var prefillCompute = tokens * LayerFlops * LayerFlop;
            var prefillMemory = batches * LayerBytes * LayerByte;
            var prefillReads = ((batches * NormBytes) + (tokens * RowBytes)) * OtherByte;
            var prefillAttention = ((tokens * tokens) + tokens) * (65_536 * PrefillAttentionFlop);
            var prefillAttentionMemory = ((((batches * batches) - batches) * 128) + tokens) * (65_536 * OtherByte);
            var firstToken = Vector512.MaxNative(prefillCompute, prefillMemory) + Vector512.Create(HeadMemory) + prefillAttention + prefillReads
                + (batches * StepSeconds);
            var prefillEnergy = (firstToken * IdleWatts)
                + (((prefillCompute + Vector512.Create(HeadCompute) + prefillAttention) * HalfBusyWatts)
                    + ((prefillMemory + Vector512.Create(HeadMemory) + prefillAttentionMemory + prefillReads) * HalfBusyWatts));

            var twiceMeanContext = Vector512.ConvertToDouble(context + n + Vector512<long>.One);
            var decodeAttention = twiceMeanContext * (65_536 * DecodeAttentionFlop);
            var decodeAttentionMemory = (twiceMeanContext + Vector512.Create(2.0)) * (16_384 * OtherByte);
            var step = Vector512.Create(DecodeMatmulMemory) + decodeAttention + Vector512.Create(DecodeReads) + Vector512.Create(StepSeconds);
            var stepEnergy = (step * IdleWatts)
                + (((Vector512.Create(DecodeMatmulCompute) + decodeAttention) * HalfBusyWatts)
                    + ((Vector512.Create(DecodeMatmulMemory) + decodeAttentionMemory + Vector512.Create(DecodeReads)) * HalfBusyWatts));
            var laterSteps = Vector512.ConvertToDouble(output - Vector512<long>.One);

            firstToken.StoreUnsafe(ref first, i);
            step.StoreUnsafe(ref perToken, i);
            (firstToken + (laterSteps * step)).StoreUnsafe(ref end, i);
            stepEnergy.StoreUnsafe(ref tokenEnergy, i);
            (prefillEnergy + (laterSteps * stepEnergy)).StoreUnsafe(ref requestEnergy, i);
        }
    }

    /// <summary>How many workloads take longer than a limit from end to end.</summary>
    public static int CountOver(ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, double limit)
    {
        ref readonly var prompts = ref MemoryMarshal.GetReference(promptTokens);
        ref readonly var outputs = ref MemoryMarshal.GetReference(outputTokens);
        var within = Vector512<long>.Zero;
        for (nuint i = 0; i < (nuint)promptTokens.Length; i += 8)
            within += Vector512.LessThanOrEqual(EndToEnd(in prompts, in outputs, i), Vector512.Create(limit)).AsInt64();
        return promptTokens.Length + (int)Vector512.Sum(within);
    }

    /// <summary>The shortest and the longest request, with their indices, and how many take longer than a limit.</summary>
    public static (double Best, int BestIndex, double Worst, int WorstIndex, int Over) Summarize(
        ReadOnlySpan<int> promptTokens, ReadOnlySpan<int> outputTokens, double limit)
    {
        ref readonly var prompts = ref MemoryMarshal.GetReference(promptTokens);
        ref readonly var outputs = ref MemoryMarshal.GetReference(outputTokens);
        var (best, worst) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        Vector512<long> bestAt = Vector512<long>.Zero, worstAt = Vector512<long>.Zero, within = Vector512<long>.Zero;
        var at = Vector512<long>.Indices;
        for (nuint i = 0; i < (nuint)promptTokens.Length; i += 8)
        {
            var seconds = EndToEnd(in prompts, in outputs, i);
            var better = Vector512.LessThan(seconds, best);
            best = Vector512.ConditionalSelect(better, seconds, best);
            bestAt = Vector512.ConditionalSelect(better.AsInt64(), at, bestAt);
            var worse = Vector512.LessThan(worst, seconds);
            worst = Vector512.ConditionalSelect(worse, seconds, worst);
            worstAt = Vector512.ConditionalSelect(worse.AsInt64(), at, worstAt);
            within += Vector512.LessThanOrEqual(seconds, Vector512.Create(limit)).AsInt64();
            at += Vector512.Create(8L);
        }

        int least = 0, most = 0;
        for (var lane = 1; lane < 8; lane++)
        {
            if (best[lane] < best[least] || (best[lane].Equals(best[least]) && bestAt[lane] < bestAt[least]))
                least = lane;
            if (worst[lane] > worst[most] || (worst[lane].Equals(worst[most]) && worstAt[lane] < worstAt[most]))
                most = lane;
        }

        return (best[least], (int)bestAt[least], worst[most], (int)worstAt[most], promptTokens.Length + (int)Vector512.Sum(within));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> EndToEnd(ref readonly int prompts, ref readonly int outputs, nuint i)
    {
        var n = Vector512.WidenLower(Vector256.LoadUnsafe(in prompts, i).ToVector512Unsafe());
        var output = Vector512.WidenLower(Vector256.LoadUnsafe(in outputs, i).ToVector512Unsafe());
        var tokens = Vector512.ConvertToDouble(n);
        var batches = Vector512.ConvertToDouble((n + Vector512.Create(511L)) >> 9);
        var firstToken = Vector512.MaxNative(tokens * LayerFlops * LayerFlop, batches * LayerBytes * LayerByte) + Vector512.Create(HeadMemory)
            + (((tokens * tokens) + tokens) * (65_536 * PrefillAttentionFlop))
            + (((batches * NormBytes) + (tokens * RowBytes)) * OtherByte)
            + (batches * StepSeconds);
        var step = Vector512.Create(DecodeMatmulMemory)
            + (Vector512.ConvertToDouble(n + n + output + Vector512<long>.One) * (65_536 * DecodeAttentionFlop))
            + Vector512.Create(DecodeReads) + Vector512.Create(StepSeconds);
        return firstToken + (Vector512.ConvertToDouble(output - Vector512<long>.One) * step);
    }
}
