using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A device, and whether the kind of its processor was said.</summary>
/// <param name="Device">The device.</param>
/// <param name="HasClass">
/// Whether its class is known. Where not, figures come from the specification with the shares that are assumed for an accelerator.
/// </param>
/// <param name="Notes">What a user should know of how it was found.</param>
internal sealed record DescribedDevice(Device Device, bool HasClass, params IReadOnlyList<string> Notes);
