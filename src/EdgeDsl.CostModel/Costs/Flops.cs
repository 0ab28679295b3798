namespace EdgeDsl.CostModel;

/// <summary>FLOPs: cost-model §1. A multiply-add is two.</summary>
public static class Flops
{
    /// <summary>FLOPs of the prefill of one sequence: causal attention, the output head for the last prompt token only.</summary>
    /// <param name="model">The model.</param>
    /// <param name="promptTokens">Prompt tokens n; without a prompt nothing is computed.</param>
    public static Count Prefill(Transformer model, Count promptTokens)
    {
        var flops = (2 * promptTokens * ParameterCount.MatmulParametersUsed(model)) + (Count.Min(promptTokens, 1) * OutputHead(model));
        foreach (var attention in AttentionGroup.Of(model))
            flops += attention.FlopsPerPosition * attention.PositionsSeenBy(promptTokens);
        return flops;
    }

    /// <summary>FLOPs of one decode step of one sequence.</summary>
    /// <param name="model">The model.</param>
    /// <param name="context">Context length s at the step.</param>
    public static Count DecodeStep(Transformer model, Count context)
    {
        var flops = MatmulsPerToken(model);
        foreach (var attention in AttentionGroup.Of(model))
            flops += attention.FlopsPerPosition * Count.Min(context, attention.Window);
        return flops;
    }

    /// <summary>FLOPs of consecutive decode steps of one sequence, summed in closed form.</summary>
    /// <param name="model">The model.</param>
    /// <param name="promptTokens">Prompt tokens n: the first step has the context n + 1.</param>
    /// <param name="steps">Number of steps.</param>
    public static Count DecodeSteps(Transformer model, Count promptTokens, Count steps)
    {
        var flops = steps * MatmulsPerToken(model);
        foreach (var attention in AttentionGroup.Of(model))
        {
            flops += attention.FlopsPerPosition
                * (attention.PositionsSeenBy(promptTokens + steps) - attention.PositionsSeenBy(promptTokens));
        }

        return flops;
    }

    private static Count MatmulsPerToken(Transformer model) => (2 * ParameterCount.MatmulParametersUsed(model)) + OutputHead(model);

    private static Count OutputHead(Transformer model) => TransformerMatrices.OutputHead(model).FlopsPerToken;
}
