namespace EdgeDsl;

/// <summary>Lists a deployment in a profiler, in the order of the attributes.</summary>
/// <typeparam name="TDeployment">A record with <see cref="DeploymentAttribute{TModel, TDevice, TPolicy}"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ProfilesAttribute<TDeployment> : Attribute;
