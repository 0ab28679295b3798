namespace EdgeDsl.CostModel;

/// <summary>Time and energy of the prefill of all sequences: cost-model §3.</summary>
public static class PrefillCosts
{
    /// <summary>The costs of processing the prompts, micro-batch after micro-batch.</summary>
    /// <param name="costModel">The deployment's cost model.</param>
    /// <param name="workload">The workload.</param>
    internal static PhaseCosts Of(DeploymentCostModel costModel, in Workload workload)
    {
        var (deployment, weights, rates) = (costModel.Deployment, costModel.Weights, costModel.PrefillRates);
        var model = deployment.Model;
        var prompt = workload.PromptTokens;
        var tokens = workload.Batch * prompt;
        var microBatches = Count.CeilingDivide(tokens, deployment.MicroBatch);
        var promptIsThere = Count.Min(prompt, 1);
        var experts = Count.Min(model.Experts, Count.Min(tokens, deployment.MicroBatch) * model.ExpertsPerToken);

        var costs = new PhaseCosts();
        if (costModel.Adapters is { Set.Merged: true } merged)
            costs.Add("merging adapters", rates.OfMatmuls(merged.Set.Format), merged.MergeFlops, merged.MergeBytes);
        for (var i = 0; i < weights.Groups.Count; i++)
        {
            // The head runs for the last prompt token of each sequence, so its weights are read once.
            var group = weights.Groups[i];
            var bytes = (microBatches * (group.LayerBytes + (experts * group.ExpertBytes))) + (promptIsThere * group.HeadBytes);
            costs.Add(
                group.Name,
                rates.OfMatmuls(group.Format),
                (tokens * group.LayerFlopsPerToken) + (workload.Batch * promptIsThere * group.HeadFlopsPerToken),
                costModel.OnChip is { } chip ? bytes - chip.OfPrefill(i, microBatches) : bytes);
        }

        if (costModel.Adapters is { Set.Merged: false } adapters)
        {
            costs.Add(
                "adapters",
                rates.OfMatmuls(adapters.Set.Format),
                tokens * adapters.FlopsPerToken,
                microBatches * adapters.BytesRead(workload.Batch, experts));
        }

        var keyValueBytes = KeyValueCache.BytesPerPosition(model, deployment.Policy.KeyValueCache);
        foreach (var attention in AttentionGroup.Of(deployment))
        {
            var positionsMoved = PositionsRead(attention, prompt, deployment.MicroBatch) + prompt;
            costs.Add(
                attention.Name,
                rates.OfAttention(),
                workload.Batch * attention.FlopsPerPosition * attention.PositionsSeenBy(prompt),
                workload.Batch * (attention.Layers * keyValueBytes) * positionsMoved);
        }

        costs.AddReads(rates.OfReads(), (microBatches * weights.OtherBytes) + (tokens * weights.EmbeddingRowBytes));
        costs.Close(costModel.Streamed, microBatches, (Real)microBatches * rates.FixedTime);
        return costs;
    }

    /// <summary>
    /// Positions of the KV cache that the micro-batches of one prompt read: each its own, and of the earlier ones as many whole
    /// micro-batches as its window reaches back.
    /// </summary>
    private static Count PositionsRead(in AttentionGroup attention, Count prompt, long microBatch)
    {
        var earlier = Count.Max(Count.CeilingDivide(prompt, microBatch), 1) - 1;
        var reach = ExactArithmetic.CeilingDivide(attention.Window, microBatch);
        return (microBatch * Count.SumOfMin(earlier, reach)) + prompt;
    }
}
