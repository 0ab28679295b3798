namespace EdgeDsl.CostModel;

/// <summary>
/// The part of a phase that one layer takes, so that the parts add up to the phase. Of the matmuls of a format a layer has the share of its
/// FLOPs, of attention an equal share among the layers of its window, of adapters an equal share among all; norms, embedding rows, fixed time
/// and what streams over a link are shared equally between the layers and the head, which is assumed.
/// </summary>
internal static class LayerCosts
{
    /// <summary>The costs of a layer, or of head and embedding after the last one.</summary>
    /// <param name="level">The operating point and the workload's costs at it.</param>
    /// <param name="phase">The phase; in decode a mean step.</param>
    /// <param name="layer">The layer from 0; the number of layers for head and embedding.</param>
    public static PhaseCosts Of(OperatingLevel level, Phase phase, int layer)
    {
        var costs = phase == Phase.Prefill ? level.Costs.Prefill : level.Costs.DecodeStep;
        var deployment = level.Model.Deployment;
        var layers = deployment.Model.Layers;
        var tokens = phase == Phase.Prefill ? (double)level.Workload.PromptTokens * level.Workload.Batch : level.Workload.Batch;
        return costs.Part(group => ShareOf(costs.Groups[group]), 1.0 / (layers + 1));

        double ShareOf(OperatorGroup group)
        {
            foreach (var matmuls in level.Model.Weights.Groups)
            {
                if (matmuls.Name != group.Name || !(group.Flops.Constant > 0))
                    continue;
                // What the layers leave of a group is the head's.
                return layer == layers
                    ? Math.Max(0, 1 - (tokens * matmuls.LayerFlopsPerToken.Constant / group.Flops.Constant))
                    : tokens * matmuls.FlopsOfLayer(layer).Constant / group.Flops.Constant;
            }

            var attention = AttentionGroup.Of(deployment);
            foreach (var window in attention)
            {
                if (window.Name != group.Name)
                    continue;
                var isOfLayer = layer < layers && (attention.Count == 1 || HasWindow(deployment.Model, layer) == window.HasWindow);
                return isOfLayer ? 1.0 / window.Layers : 0;
            }

            if (group.Name.EndsWith("adapters", StringComparison.Ordinal))
                return layer < layers ? 1.0 / layers : 0;
            return 1.0 / (layers + 1);
        }
    }

    private static bool HasWindow(Transformer model, int layer) => model.SlidingWindow > 0
        && (model.SlidingWindowPattern == 0 || (layer + 1) % model.SlidingWindowPattern != 0);
}
