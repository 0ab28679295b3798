namespace EdgeDsl.CostModel;

/// <summary>One thing that a layer can become.</summary>
/// <param name="Plan">The plan of the layer.</param>
/// <param name="Loss">What it adds to ln perplexity.</param>
/// <param name="Amounts">What it is made of, in the order of <see cref="LayerOptions.Directions"/>.</param>
internal sealed record LayerOption(LayerPlan Plan, double Loss, double[] Amounts);

/// <summary>A quantity of stored weights that costs are linear in.</summary>
/// <param name="Format">The weight format; unspecified for what all formats share.</param>
/// <param name="Quantity">The quantity.</param>
internal readonly record struct WeightDirection(WeightFormat Format, WeightQuantity Quantity);
