namespace EdgeDsl.CostModel;

/// <summary>
/// Reads <c>[Deployment]</c>, <c>[BaseLoad]</c>, <c>[Tailoring]</c>, <c>[Adapters]</c> and the budgets that stand beside it.
/// </summary>
public static class DeploymentDeclaration
{
    /// <summary>Name of the main attribute.</summary>
    public const string Attribute = "Deployment";

    /// <summary>The deployment that a type declares; null where model, device, policy or deployment is impossible.</summary>
    /// <param name="type">The type with the deployment attribute.</param>
    /// <param name="model">Its model.</param>
    /// <param name="device">Its device.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Deployment? Read(DeclaredType type, Transformer? model, Device? device, QuantizationPolicy? policy, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute || model is null || device is null || policy is null)
            return null;
        var before = errors.Count;
        var reader = new ArgumentReader(type, attribute, errors);
        var deployment = new Deployment
        {
            Model = model,
            Device = device,
            Policy = policy,
            Runtime = reader.Enum("Runtime", Runtime.DeviceDefault),
            OperatingPoint = reader.String("OperatingPoint"),
            ContextLength = reader.Integer("ContextLength", 0, 0, int.MaxValue),
            KeyValueAllocation = reader.Enum("KeyValueAllocation", KeyValueAllocation.RuntimeDefault),
            MicroBatch = reader.Integer("MicroBatch", 512, 1, 1 << 20),
            ColdStart = reader.Boolean("ColdStart", false),
            StreamedLayers = reader.Integer("StreamedLayers", 0, 0, model.Layers),
            BaseLoad = ReadBaseLoad(type, errors),
            Tailoring = TailoringDeclaration.Read(type, model, policy, errors),
        };
        deployment = deployment with { Adapters = AdapterDeclaration.Read(type, deployment, errors) };
        if (device.FindOperatingPoint(deployment.OperatingPoint) is null)
            reader.Report("OperatingPoint", UnknownOperatingPoint(device, deployment.OperatingPoint));
        if (deployment.StreamedLayers > 0 && device.Link is null)
            reader.Report("StreamedLayers", $"StreamedLayers is above 0, and {device.Name} declares nothing that weights could stream from; add [DeviceLink(LinkKind.Storage, …)] to it");
        if (deployment.Tailoring is not null && TailoringDeclaration.ProblemOf(device) is { } problem)
            reader.Report(null, problem);
        if (deployment is { StreamedLayers: > 0, Tailoring: not null })
            reader.Report("StreamedLayers", "StreamedLayers is above 0 beside [Tailoring], which fits all weights into memory; leave one of them out");
        return errors.Count == before ? deployment : null;
    }

    /// <summary>The budgets that a type declares.</summary>
    /// <param name="type">The type.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static DeploymentBudgets ReadBudgets(DeclaredType type, List<DeclarationError> errors)
    {
        var latency = ReaderOf("LatencyBudget");
        var energy = ReaderOf("EnergyBudget");
        var battery = ReaderOf("BatteryBudget");
        return new DeploymentBudgets
        {
            Memory = ReaderOf("MemoryBudget")?.Required("bytes") ?? double.NaN,
            Storage = ReaderOf("StorageBudget")?.Required("bytes") ?? double.NaN,
            Power = ReaderOf("PowerBudget")?.Required("watts") ?? double.NaN,
            TimeToFirstToken = latency?.Limit("TimeToFirstToken") ?? double.NaN,
            TimePerOutputToken = latency?.Limit("TimePerOutputToken") ?? double.NaN,
            EndToEnd = latency?.Limit("EndToEnd") ?? double.NaN,
            EnergyPerToken = energy?.Limit("PerToken") ?? double.NaN,
            EnergyPerRequest = energy?.Limit("PerRequest") ?? double.NaN,
            BatteryCapacity = battery?.Required("Capacity") ?? double.NaN,
            BatteryRequests = battery?.Integer("Requests", 0, 1, int.MaxValue) ?? 0,
            MaxPerplexityRatio = ReaderOf("QualityBudget")?.RatioLimit("MaxPerplexityRatio") ?? double.NaN,
        };

        ArgumentReader? ReaderOf(string name) => type.Find(name) is { } attribute ? new ArgumentReader(type, attribute, errors) : null;
    }

    private static BaseLoad ReadBaseLoad(DeclaredType type, List<DeclarationError> errors)
    {
        if (type.Find("BaseLoad") is not { } attribute)
            return new BaseLoad();
        var reader = new ArgumentReader(type, attribute, errors);
        return new BaseLoad
        {
            Power = reader.NotNegative("Power", 0),
            Memory = reader.NotNegative("Memory", 0),
            BandwidthShare = reader.ShareBelowOne("BandwidthShare", 0),
        };
    }

    private static string UnknownOperatingPoint(Device device, string? name)
    {
        var names = new List<string>();
        foreach (var point in device.OperatingPoints)
            names.Add("\"" + point.Name + "\"");
        return $"{device.Name} has no operating point \"{name}\"; "
            + (names.Count == 0 ? "it declares none" : "it has " + string.Join(", ", names));
    }
}
