using EdgeDsl.Catalog.ClonePaper;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Papers;

/// <summary>What EdgeDsl can say of a method of CLONE's Table 3 on one of its modules.</summary>
/// <param name="Words">The model and where its weights are.</param>
/// <param name="Model">Its cost model.</param>
/// <param name="Costs">The costs of one request.</param>
/// <param name="Schedule">The plan over the operating points; null where none is made, or none can be.</param>
internal sealed record CloneSetting(string Words, DeploymentCostModel Model, DeploymentCosts Costs, FrequencyPlan? Schedule = null)
{
    // How much longer than at the highest operating point a scheduled request may take.
    private const double Patience = 1.1;

    private static readonly int[] BitWidths = [4, 5, 6, 8];

    /// <summary>
    /// The request that is compared. The paper's text says neither how many requests nor how many tokens its seconds are for; so only ratios
    /// can be compared, and this one is the default of a deployment.
    /// </summary>
    public static readonly WorkloadPoint Request = new(Workload.DefaultPromptTokens, Workload.DefaultOutputTokens, Workload.DefaultBatch);

    /// <summary>
    /// Assumed, as the paper names no drive: NVMe over four lanes of PCIe 3.0, which both modules' carriers have, read at 3.5 GB/s and
    /// 5 W.
    /// </summary>
    public static readonly DeviceLink Drive = new() { Kind = LinkKind.Storage, Bandwidth = 3.5e9, EnergyPerByte = 5 / 3.5e9 };

    // A fifth of 32 layers in thirty-seconds of a layer: 204.8 of 1024, so 6 or 7 in each. Where they are pruned changes no time.
    private const int PrunedPercent = 20;
    private const int Steps = Tailoring.Steps;

    /// <summary>Seconds of the request, scheduled where it is.</summary>
    public double Seconds => Schedule?.Best?.Time ?? Costs.EndToEndLatency.Constant;

    /// <summary>Joules of the request, scheduled where it is.</summary>
    public double Joules => Schedule?.Best?.Energy ?? Costs.EnergyPerRequest.Constant;

    /// <summary>Predicted perplexity relative to the unquantized, unpruned model; with the default sensitivities.</summary>
    public double PerplexityRatio => CostModel.PerplexityRatio.Of(Model);

    /// <summary>The setting of a row on a device; null where nothing is known of it.</summary>
    public static CloneSetting Of(string method, Device device) => method switch
    {
        ClonePublished.FlexGen => New("all 32 layers stream, F16", Llama(device), 32),
        ClonePublished.SmallerModel => Fitting("OpenLLaMA-3B, F16", Deploy("OpenLLaMA-3B", device)),
        ClonePublished.WithoutAccelerator => Tailored(Llama(device)),
        ClonePublished.WithAccelerator => New("an accelerator of which no rate is known", Pruned(Llama(new Device { Name = "CLONE's accelerator", Class = DeviceClass.Accelerator })), 0),
        _ => Fitting($"{PrunedPercent} % pruned, F16", Pruned(Llama(device))),
    };

    /// <summary>As many layers stream as do not fit.</summary>
    private static CloneSetting Fitting(string words, Deployment deployment)
    {
        var layers = deployment.Model.Layers;
        for (var streamed = 0; streamed < layers; streamed++)
        {
            var setting = New(words, deployment, streamed);
            if (setting.Costs.PeakMemoryBytes.Constant <= deployment.Device.UsableMemory)
                return setting with { Words = words + (streamed == 0 ? ", in memory" : FormattableString.Invariant($", {streamed} of {layers} layers stream")) };
        }

        return New(FormattableString.Invariant($"{words}, all {layers} layers stream"), deployment, layers);
    }

    /// <summary>
    /// The counterpart of CLONE's offline and online parts: pruned and quantized layer by layer so that all weights fit into memory, and then
    /// at the operating points of least energy in a tenth more time than the highest one takes, where the device's modes are known.
    /// </summary>
    private static CloneSetting Tailored(Deployment deployment)
    {
        var ranges = new WorkloadRanges(new(Request.PromptTokens, Request.PromptTokens), new(Request.OutputTokens, Request.OutputTokens), new(1, 1));
        var tailoring = new Tailoring { BitWidths = new EquatableArray<int>(BitWidths) };
        var model = TailoredDeployment.Of(deployment with { Tailoring = tailoring }, new DeploymentBudgets(), ranges)!.Model;
        var plan = model.Deployment;
        double pruned = 0, bits = 0;
        for (var layer = 0; layer < plan.Model.Layers; layer++)
        {
            var ofLayer = new LayerPlan(plan.Model.PrunedThirtySeconds[layer], plan.Policy.LayerFormats[layer]);
            (pruned, bits) = (pruned + ofLayer.PrunedShare, bits + ofLayer.Bits);
        }

        var scaling = new FrequencyScaling();
        var levels = new OperatingLevels(model, Request, scaling);
        var schedule = levels.AreKnown
            ? FrequencyPlan.Make(levels, new DeploymentBudgets { EndToEnd = Patience * levels.All[levels.Highest].Costs.EndToEndLatency.Constant }, scaling)
            : null;
        var words = FormattableString.Invariant($"tailored to the memory: {100 * pruned / plan.Model.Layers:0.0} % pruned, {bits / plan.Model.Layers:0.0} bits");
        return new CloneSetting(
            words + (schedule?.Best is { } best ? ", " + PointsOf(best, levels) : ", not scheduled: its modes' powers are not published"), model, model.At(Request.ToWorkload()), schedule);
    }

    private static string PointsOf(RequestPlan best, OperatingLevels levels)
    {
        string prefill = Names(best.PrefillLevels), decode = Names(best.DecodeLevels);
        return prefill == decode ? "at " + prefill : $"prefill at {prefill}, decode at {decode}";

        string Names(IReadOnlyList<int> points) => string.Join(" and ", points.Distinct().Select(point => levels.All[point].Point.Name));
    }

    private static Deployment Pruned(Deployment deployment)
    {
        var layers = deployment.Model.Layers;
        var plan = new LayerPlan[layers];
        for (var layer = 0; layer < layers; layer++)
        {
            var pruned = ((layer + 1) * Steps * PrunedPercent / 100) - (layer * Steps * PrunedPercent / 100);
            plan[layer] = new LayerPlan(pruned, WeightFormat.Unspecified);
        }

        return deployment.With(new EquatableArray<LayerPlan>(plan));
    }

    private static CloneSetting New(string words, Deployment deployment, int streamed)
    {
        var model = new DeploymentCostModel(deployment with { StreamedLayers = streamed });
        return new CloneSetting(words, model, model.At(Request.ToWorkload()));
    }

    // Llama-7B has the sizes of Llama-2-7B.
    private static Deployment Llama(Device device) => Deploy("Llama-2-7B", device);

    private static Deployment Deploy(string model, Device device) => new()
    {
        Model = KnownEntries.Models.Find(model).First().Described,
        Device = device with { Link = Drive },
        Policy = KnownEntries.Policies.Find("FP16").First().Described,
    };
}
