using System.Runtime.CompilerServices;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// What an expert would write for <see cref="Assistant"/> if nothing were generated: every size and rate folded by hand, integer sums brought
/// into Horner's form, scaling by powers of two moved into the rates (which is exact), and no operation whose result is known.
/// </summary>
internal static class Expert
{
    // Per token: 2 · (16 layers · 60 817 408 weights). Once per step: the head, 2 · 128 256 · 2048.
    internal const long LayerFlops = 1_946_157_056;
    internal const long HeadFlops = 525_336_576;

    // Stored bytes: Q4_K layers, the Q6_K head, norms.
    internal const long LayerBytes = 547_356_672;
    internal const long HeadBytes = 215_470_080;
    internal const long NormBytes = 270_336;
    internal const long RowBytes = 1_680;
    internal const long WeightBytes = LayerBytes + HeadBytes + NormBytes;
    internal const long RuntimeBytes = 25_000_000;

    // Seconds per operation and per byte that are reached.
    internal const double LayerFlop = 1 / (614e9 * 0.248);
    internal const double OtherFlop = 1 / (614e9 * 0.212);
    internal const double LayerByte = 1 / (17.07e9 * 0.498);
    internal const double OtherByte = 1 / (17.07e9 * 0.52);
    internal const double MatmulShare = 64 / (64 + 32.0); // of attention, which works on the softmax as well
    internal const double PrefillAttentionFlop = 1 / (307e9 * (0.039 * MatmulShare));
    internal const double DecodeAttentionFlop = 1 / (307e9 * (0.045 * MatmulShare));
    internal const double StepSeconds = 0.002;

    // What a decode step spends whatever the context.
    internal const double HeadCompute = HeadFlops * OtherFlop;
    internal const double HeadMemory = HeadBytes * OtherByte;
    internal const double DecodeMatmulCompute = (LayerFlops * LayerFlop) + HeadCompute;
    internal const double DecodeMatmulMemory = (LayerBytes * LayerByte) + HeadMemory;
    internal const double DecodeReads = (NormBytes + RowBytes) * OtherByte;

    internal const double IdleWatts = 4;
    internal const double HalfBusyWatts = (13.9 - 4) / 2;
    internal const double PrefillLow = 1 / (1 + 0.22);
    internal const double PrefillHigh = 1 / (1 - 0.22);
    internal const double DecodeLow = 1 / (1 + 0.25);
    internal const double DecodeHigh = 1 / (1 - 0.25);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CostReport Evaluate(int promptTokens, int outputTokens)
    {
        long n = promptTokens;
        var context = n + outputTokens;
        var bufferTokens = context < 512 ? context : 512;
        var microBatches = (n + 511) >> 9;
        var keyValueBytes = context << 15;
        var activationBytes = bufferTokens * 529_408;

        // Integers below 2^53 multiply and add exactly as doubles; 65 536 is half of 4 · 32 heads · 64 · 16 layers.
        double tokens = n;
        double batches = microBatches;
        var prefillCompute = tokens * LayerFlops * LayerFlop;
        var prefillMemory = batches * LayerBytes * LayerByte;
        var prefillReads = ((batches * NormBytes) + (tokens * RowBytes)) * OtherByte;
        var prefillAttention = (tokens * tokens + tokens) * (65_536 * PrefillAttentionFlop);
        var prefillAttentionMemory = (((batches * batches - batches) * 128) + tokens) * (65_536 * OtherByte);

        // A prompt's attention takes longer to compute than to read, from the first token on.
        var firstToken = double.MaxNative(prefillCompute, prefillMemory) + HeadMemory + prefillAttention + prefillReads + (batches * StepSeconds);
        var prefillDynamic = ((prefillCompute + HeadCompute + prefillAttention) * HalfBusyWatts)
            + ((prefillMemory + HeadMemory + prefillAttentionMemory + prefillReads) * HalfBusyWatts);
        var prefillEnergy = (firstToken * IdleWatts) + prefillDynamic;

        // The mean context of a step is n + (N + 1) / 2: no sum of contexts, no division.
        double twiceMeanContext = context + n + 1;
        var decodeAttention = twiceMeanContext * (65_536 * DecodeAttentionFlop);
        var decodeAttentionMemory = (twiceMeanContext + 2) * (16_384 * OtherByte);
        var step = DecodeMatmulMemory + decodeAttention + DecodeReads + StepSeconds;
        var decodeDynamic = ((DecodeMatmulCompute + decodeAttention) * HalfBusyWatts)
            + ((DecodeMatmulMemory + decodeAttentionMemory + DecodeReads) * HalfBusyWatts);
        var stepEnergy = (step * IdleWatts) + decodeDynamic;

        double laterSteps = outputTokens - 1;
        var decodeTime = laterSteps * step;
        var decodeEnergy = laterSteps * stepEnergy;
        var firstTokenLow = firstToken * PrefillLow;
        var firstTokenHigh = firstToken * PrefillHigh;
        var endToEnd = firstToken + decodeTime;
        var requestEnergy = prefillEnergy + decodeEnergy;

        return new CostReport
        {
            PrefillFlops = (((n << 16) + (LayerFlops + 65_536)) * n) + HeadFlops,
            DecodeFlopsPerToken = (context << 17) + (LayerFlops + HeadFlops),
            TotalFlops = (((context << 16) + LayerFlops) * (context - 1)) + (HeadFlops * outputTokens),
            WeightBytes = WeightBytes,
            KeyValueCacheBytes = keyValueBytes,
            ActivationBytes = activationBytes,
            PeakMemoryBytes = keyValueBytes + activationBytes + (WeightBytes + RuntimeBytes),
            TimeToFirstToken = firstToken,
            TimeToFirstTokenLow = firstTokenLow,
            TimeToFirstTokenHigh = firstTokenHigh,
            TimePerOutputToken = step,
            TimePerOutputTokenLow = step * DecodeLow,
            TimePerOutputTokenHigh = step * DecodeHigh,
            EndToEndLatency = endToEnd,
            EndToEndLatencyLow = firstTokenLow + (decodeTime * DecodeLow),
            EndToEndLatencyHigh = firstTokenHigh + (decodeTime * DecodeHigh),
            PrefillTokensPerSecond = tokens / firstToken,
            DecodeTokensPerSecond = 1 / step,
            EnergyPerToken = stepEnergy,
            EnergyPerTokenLow = stepEnergy * DecodeLow,
            EnergyPerTokenHigh = stepEnergy * DecodeHigh,
            EnergyPerRequest = requestEnergy,
            EnergyPerRequestLow = (prefillEnergy * PrefillLow) + (decodeEnergy * DecodeLow),
            EnergyPerRequestHigh = (prefillEnergy * PrefillHigh) + (decodeEnergy * DecodeHigh),
            AveragePower = requestEnergy / endToEnd,
            PeakPower = IdleWatts + double.MaxNative(prefillDynamic / firstToken, decodeDynamic / step),
            PrefillBound = prefillCompute + HeadCompute + prefillAttention >= prefillMemory + HeadMemory + prefillAttentionMemory + prefillReads
                ? Bound.Compute
                : Bound.Memory,
            DecodeBound = Bound.Memory,
        };
    }
}
