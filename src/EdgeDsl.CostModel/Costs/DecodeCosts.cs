namespace EdgeDsl.CostModel;

/// <summary>
/// Time and energy of a decode step, as the mean over the steps of a request: cost-model §3. Only attention depends on the context; its
/// sum over the steps is formed in closed form, never by a loop over tokens.
/// </summary>
public static class DecodeCosts
{
    /// <summary>The mean costs of a step of all sequences.</summary>
    /// <param name="costModel">The deployment's cost model.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="steps">Steps that the mean is taken over, at least 1.</param>
    internal static PhaseCosts MeanStep(DeploymentCostModel costModel, in Workload workload, Count steps)
    {
        var (deployment, weights, rates) = (costModel.Deployment, costModel.Weights, costModel.DecodeRates);
        var model = deployment.Model;
        var batch = workload.Batch;
        // Sequences choose their experts independently; that all choose different ones is the most that can be read.
        var experts = Count.Min(model.Experts, batch * model.ExpertsPerToken);

        var costs = new PhaseCosts();
        for (var i = 0; i < weights.Groups.Count; i++)
        {
            var group = weights.Groups[i];
            var bytes = group.LayerBytes + (experts * group.ExpertBytes) + group.HeadBytes;
            costs.Add(
                group.Name,
                rates.OfMatmuls(group.Format),
                batch * (group.LayerFlopsPerToken + group.HeadFlopsPerToken),
                costModel.OnChip is { } chip ? bytes - chip.OfStep(i) : bytes);
        }

        if (costModel.Adapters is { Set.Merged: false } adapters)
        {
            costs.Add(
                "adapters", rates.OfMatmuls(adapters.Set.Format), batch * adapters.FlopsPerToken, adapters.BytesReadByStep(batch, experts));
        }

        var keyValueBytes = KeyValueCache.BytesPerPosition(model, deployment.Policy.KeyValueCache);
        foreach (var attention in AttentionGroup.Of(deployment))
            AddAttention(costs, attention, keyValueBytes, rates.OfAttention(), workload, steps);

        costs.AddReads(rates.OfReads(), weights.OtherBytes + (batch * weights.EmbeddingRowBytes));
        costs.Close(costModel.Streamed, 1, rates.FixedTime);
        return costs;
    }

    /// <summary>
    /// A step at context s computes on m = min(s, window) positions, reads them and writes one. Compute overtakes memory at one m at most,
    /// and that m is known before the workload is: the steps up to it are bound by memory, the later ones by compute.
    /// </summary>
    private static void AddAttention(
        PhaseCosts costs, in AttentionGroup attention, Count keyValueBytes, in OperatorRate rate, in Workload workload, Count steps)
    {
        Real flopsPerPosition = workload.Batch * attention.FlopsPerPosition;
        Real bytesPerPosition = workload.Batch * (attention.Layers * keyValueBytes);
        var first = workload.PromptTokens;
        var last = first + steps;
        var positions = attention.PositionsSeenBy(last) - attention.PositionsSeenBy(first);
        // Without a window the mean is the middle one, and exact; a division by the steps would give the same.
        Real ends = first + last + 1;
        var meanPositions = attention.HasWindow ? (Real)positions / steps : ends * 0.5;
        var flops = meanPositions * flopsPerPosition;
        var bytes = (attention.HasWindow ? meanPositions + 1 : (ends + 2) * 0.5) * bytesPerPosition;

        if (double.IsNaN(rate.SecondsPerFlop) || double.IsNaN(rate.SecondsPerByte))
        {
            costs.Add(attention.Name, rate, flops, bytes, Real.Unknown);
            return;
        }

        var crossing = Crossing(attention, keyValueBytes, rate);
        if (crossing == 0)
        {
            costs.Add(attention.Name, rate, flops, bytes, flops * rate.SecondsPerFlop);
            return;
        }

        if (crossing >= attention.Window)
        {
            costs.Add(attention.Name, rate, flops, bytes, bytes * rate.SecondsPerByte);
            return;
        }

        Count memoryFirst = Count.Min(first, crossing), memoryLast = Count.Min(last, crossing);
        var memoryPositions = Count.Triangular(memoryLast) - Count.Triangular(memoryFirst);
        var memoryBytes = ((Real)(memoryPositions + (memoryLast - memoryFirst)) / steps) * bytesPerPosition;
        var computeFlops = ((Real)(positions - memoryPositions) / steps) * flopsPerPosition;
        costs.Add(
            attention.Name, rate, flops, bytes, (memoryBytes * rate.SecondsPerByte) + (computeFlops * rate.SecondsPerFlop));
    }

    /// <summary>The most positions for which a step is bound by memory; the window where it always is.</summary>
    private static long Crossing(in AttentionGroup attention, Count keyValueBytes, in OperatorRate rate)
    {
        var computePerPosition = attention.FlopsPerPosition.Constant * rate.SecondsPerFlop;
        var memoryPerPosition = (attention.Layers * keyValueBytes).Constant * rate.SecondsPerByte;
        if (computePerPosition <= memoryPerPosition)
            return attention.Window;
        var crossing = memoryPerPosition / (computePerPosition - memoryPerPosition);
        return crossing < attention.Window ? (long)crossing : attention.Window;
    }
}
