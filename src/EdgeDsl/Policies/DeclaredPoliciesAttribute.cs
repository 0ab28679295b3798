namespace EdgeDsl;

/// <summary>
/// Lists the public policies of an assembly, so that repairs in assemblies that reference it can propose them. The generator adds it.
/// </summary>
/// <param name="policies">The types with <see cref="QuantizationPolicyAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DeclaredPoliciesAttribute(params Type[] policies) : Attribute
{
    /// <summary>The types with <see cref="QuantizationPolicyAttribute"/>.</summary>
    public IReadOnlyList<Type> Policies { get; } = policies;
}
