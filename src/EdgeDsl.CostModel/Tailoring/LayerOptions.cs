namespace EdgeDsl.CostModel;

/// <summary>Everything that the layers of a deployment can become, and what each is made of.</summary>
internal sealed class LayerOptions
{
    private readonly Deployment deployment;
    private readonly Tailoring tailoring;
    private readonly LayerLosses losses;
    private readonly List<WeightDirection> directions = [];
    private readonly Dictionary<string, StoredWeights[]> laidOut = new(StringComparer.Ordinal);
    private readonly List<LayerOption[]> ofLayers = [];

    /// <summary>The options of a deployment.</summary>
    /// <param name="deployment">The deployment as declared.</param>
    /// <param name="tailoring">What may be tailored.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LayerOptions(Deployment deployment, Tailoring tailoring, CancellationToken cancellation)
    {
        this.deployment = deployment;
        this.tailoring = tailoring;
        losses = new LayerLosses(deployment.Model, deployment.Policy);
        for (var layer = 0; layer < deployment.Model.Layers; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            ofLayers.Add(OfLayer(layer));
        }
    }

    /// <summary>The options of each layer, the least changed first.</summary>
    public IReadOnlyList<LayerOption[]> OfLayers => ofLayers;

    /// <summary>The format of each option of each layer.</summary>
    public IReadOnlyList<int[]> Kinds => ofLayers.ConvertAll(layer => Array.ConvertAll(layer, option => (int)option.Plan.Format));

    /// <summary>The quantities that options are made of.</summary>
    public IReadOnlyList<WeightDirection> Directions => directions;

    /// <summary>The format that stands for so many bits per weight.</summary>
    public static WeightFormat FormatOf(int bits, Runtime runtime) => runtime != Runtime.LlamaCpp ? UniformGroups.FormatOf(bits) : bits switch
    {
        2 => WeightFormat.Q2_K,
        3 => WeightFormat.Q3_K,
        4 => WeightFormat.Q4_K,
        5 => WeightFormat.Q5_K,
        6 => WeightFormat.Q6_K,
        _ => WeightFormat.Q8_0,
    };

    /// <summary>The plan of a choice.</summary>
    public EquatableArray<LayerPlan> PlanOf(int[] chosen)
    {
        var plan = new LayerPlan[chosen.Length];
        for (var layer = 0; layer < plan.Length; layer++)
            plan[layer] = ofLayers[layer][chosen[layer]].Plan;
        return new EquatableArray<LayerPlan>(plan);
    }

    /// <summary>The amounts of a plan, layer by layer summed up.</summary>
    public double[] AmountsOf(int[] chosen)
    {
        var sum = new double[directions.Count];
        for (var layer = 0; layer < chosen.Length; layer++)
        {
            var amounts = ofLayers[layer][chosen[layer]].Amounts;
            for (var i = 0; i < amounts.Length; i++)
                sum[i] += amounts[i];
        }

        return sum;
    }

    private LayerOption[] OfLayer(int layer)
    {
        var options = new List<LayerOption>();
        if (tailoring.Protects(layer, deployment.Model.Layers))
        {
            Add(options, layer, WeightFormat.Unspecified, 0);
        }
        else if (tailoring.BitWidths.Count == 0)
        {
            Add(options, layer, WeightFormat.Unspecified, tailoring.MostPruned);
        }
        else
        {
            foreach (var bits in Descending(tailoring.BitWidths))
                Add(options, layer, FormatOf(bits, deployment.EffectiveRuntime), tailoring.MostPruned);
        }

        return [.. options];
    }

    private static SortedSet<int> Descending(EquatableArray<int> bitWidths) => new(bitWidths, Comparer<int>.Create((a, b) => b.CompareTo(a)));

    private void Add(List<LayerOption> options, int layer, WeightFormat format, int mostPruned)
    {
        var ofFormat = losses.OfFormat(format);
        var weights = Pruned(layer, format);
        for (var pruned = 0; pruned <= mostPruned; pruned++)
            options.Add(new LayerOption(new LayerPlan(pruned, format), losses.OfPruning(layer, pruned) + ofFormat, Amounts(weights[pruned])));
    }

    /// <summary>A layer in one format, by pruned thirty-seconds. Layers whose matrices have the same formats are laid out once.</summary>
    private StoredWeights[] Pruned(int layer, WeightFormat format)
    {
        var policy = deployment.Policy with { LayerFormats = new EquatableArray<WeightFormat>(Repeat(format)) };
        var whole = StoredWeights.OfLayer(deployment.Model, policy, layer);
        var key = format.ToString();
        foreach (var group in whole.Groups)
            key += FormattableString.Invariant($" {group.Format} {group.LayerFlopsPerToken.Constant} {group.LayerBytes.Constant} {group.ExpertBytes.Constant}");
        if (laidOut.TryGetValue(key, out var known))
            return known;
        var byPruned = new StoredWeights[tailoring.MostPruned + 1];
        for (var pruned = 0; pruned < byPruned.Length; pruned++)
        {
            var model = deployment.Model with { PrunedThirtySeconds = new EquatableArray<int>(Repeat(pruned)) };
            byPruned[pruned] = StoredWeights.OfLayer(model, policy, layer);
        }

        laidOut.Add(key, byPruned);
        return byPruned;
    }

    private T[] Repeat<T>(T value)
    {
        var values = new T[deployment.Model.Layers];
        for (var i = 0; i < values.Length; i++)
            values[i] = value;
        return values;
    }

    private double[] Amounts(StoredWeights weights)
    {
        var amounts = new List<double>(new double[directions.Count]);
        Put(new WeightDirection(WeightFormat.Unspecified, WeightQuantity.StoredBytes), weights.TotalBytes);
        foreach (var group in weights.Groups)
        {
            foreach (var quantity in new[] { WeightQuantity.LayerFlops, WeightQuantity.LayerBytes, WeightQuantity.ExpertBytes })
                Put(new WeightDirection(group.Format, quantity), group.Amount(quantity));
        }

        return [.. amounts];

        void Put(WeightDirection direction, Count amount)
        {
            if (amount.Constant == 0)
                return;
            var index = directions.IndexOf(direction);
            if (index < 0)
            {
                index = directions.Count;
                directions.Add(direction);
                amounts.Add(0);
            }

            amounts[index] = amount.Constant;
        }
    }
}
