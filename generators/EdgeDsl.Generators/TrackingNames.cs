namespace EdgeDsl.Generators;

/// <summary>Names of the pipeline's steps, by which tests ask why a step ran.</summary>
public static class TrackingNames
{
    /// <summary>One deployment read from its declaration.</summary>
    public const string Deployment = "EdgeDsl.Deployment";

    /// <summary>The public policies of the assembly.</summary>
    public const string Policies = "EdgeDsl.Policies";
}
