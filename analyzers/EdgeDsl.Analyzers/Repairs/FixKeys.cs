namespace EdgeDsl.Analyzers;

/// <summary>Keys under which a diagnostic hands the values of its repairs to the code fixes, which do no arithmetic.</summary>
public static class FixKeys
{
    /// <summary>Qualified name of the policy to use.</summary>
    public const string Policy = "policy";

    /// <summary>Title of the change of policy.</summary>
    public const string PolicyTitle = "policy.title";

    /// <summary>Name of the parameter whose range ends earlier.</summary>
    public const string RangeParameter = "range.parameter";

    /// <summary>Last value of the shorter range.</summary>
    public const string RangeEnd = "range.end";

    /// <summary>Name of the operating point to use.</summary>
    public const string OperatingPoint = "operatingPoint";

    /// <summary>Title of the change of operating point.</summary>
    public const string OperatingPointTitle = "operatingPoint.title";

    /// <summary>Expression of the raised budget.</summary>
    public const string Budget = "budget";

    /// <summary>The attribute that holds the budget.</summary>
    public const string BudgetAttribute = "budget.attribute";

    /// <summary>Names of the types to make partial, separated by spaces.</summary>
    public const string Partial = "partial";

    /// <summary>Expression of the range to add.</summary>
    public const string AddRange = "range.add";

    /// <summary>Expression with the unit added.</summary>
    public const string Unit = "unit";
}
