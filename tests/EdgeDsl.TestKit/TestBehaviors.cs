namespace EdgeDsl.TestKit;

/// <summary>Checks a test may leave out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>Every check is made.</summary>
    None = 0,

    /// <summary>Do not check that generated code is skipped.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>Do not check that a pragma silences the rule.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>Do not compare the whole output of the generator.</summary>
    SkipGeneratedSourcesCheck = 4,
}

/// <summary>Which diagnostics of the compiler make a test fail.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: for input that is wrong on purpose.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,
}
