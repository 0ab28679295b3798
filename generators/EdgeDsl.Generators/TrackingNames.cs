namespace EdgeDsl.Generators;

/// <summary>Names of the pipeline's steps, by which tests ask why a step ran.</summary>
public static class TrackingNames
{
    /// <summary>One deployment read from its declaration.</summary>
    public const string Deployment = "EdgeDsl.Deployment";

    /// <summary>One deployment with the sizes of its model's config file.</summary>
    public const string ConfiguredDeployment = "EdgeDsl.ConfiguredDeployment";

    /// <summary>One additional file that can be a config file.</summary>
    public const string ConfigFile = "EdgeDsl.ConfigFile";

    /// <summary>All of them.</summary>
    public const string ConfigFiles = "EdgeDsl.ConfigFiles";

    /// <summary>One model that is declared by a config file.</summary>
    public const string Model = "EdgeDsl.Model";

    /// <summary>One such model with its sizes.</summary>
    public const string ConfiguredModel = "EdgeDsl.ConfiguredModel";

    /// <summary>The public policies of the assembly.</summary>
    public const string Policies = "EdgeDsl.Policies";

    /// <summary>One profiler read from its declaration.</summary>
    public const string Profiler = "EdgeDsl.Profiler";

    /// <summary>One profiler with the deployments that get code, and without what these are made of.</summary>
    public const string ResolvedProfiler = "EdgeDsl.ResolvedProfiler";

    /// <summary>One matrix read from its declaration.</summary>
    public const string Matrix = "EdgeDsl.Matrix";

    /// <summary>One matrix with the sizes of its models' config files.</summary>
    public const string ConfiguredMatrix = "EdgeDsl.ConfiguredMatrix";
}
