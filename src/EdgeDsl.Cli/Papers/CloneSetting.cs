using EdgeDsl.Catalog.ClonePaper;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Papers;

/// <summary>What EdgeDsl can say of a method of CLONE's Table 3 on one of its modules.</summary>
/// <param name="Words">The model and where its weights are.</param>
/// <param name="Model">Its cost model.</param>
/// <param name="Costs">The costs of one request.</param>
internal sealed record CloneSetting(string Words, DeploymentCostModel Model, DeploymentCosts Costs)
{
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

    /// <summary>The setting of a row on a device; null where nothing is known of it.</summary>
    public static CloneSetting Of(string method, Device device) => method switch
    {
        ClonePublished.FlexGen => New("all 32 layers stream, F16", Llama(device), 32),
        ClonePublished.SmallerModel => Fitting("OpenLLaMA-3B, F16", Deploy("OpenLLaMA-3B", device)),
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
