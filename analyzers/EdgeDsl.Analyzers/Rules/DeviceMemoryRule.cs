using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>EDGE102: peak memory over the device's capacity less its reservation.</summary>
internal sealed class DeviceMemoryRule : CostBudgetRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.DeviceMemory;

    public override Budget Budget => Budget.DeviceMemory;

    public override string Attribute => "Deployment";

    public override string Argument => "";

    public override string LimitName => "device's usable memory";

    public override Location LocationIn(DeploymentLocations locations) => locations.Device;

    public override Dimension? Dimension => null;

    public override string Format(double value, RuleOptions options) => options.Bytes(value);
}
