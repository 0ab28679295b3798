namespace EdgeDsl;

/// <summary>The column that a budget limits, known when the code is compiled, so that nothing else is computed.</summary>
internal interface INeedColumn
{
    static abstract CostColumn Column { get; }
}

/// <summary>The columns that budgets limit.</summary>
internal static class NeedColumn
{
    internal readonly struct PeakMemory : INeedColumn
    {
        public static CostColumn Column => CostColumn.PeakMemoryBytes;
    }

    internal readonly struct PeakPower : INeedColumn
    {
        public static CostColumn Column => CostColumn.PeakPower;
    }

    internal readonly struct TimeToFirstToken : INeedColumn
    {
        public static CostColumn Column => CostColumn.TimeToFirstToken;
    }

    internal readonly struct TimePerOutputToken : INeedColumn
    {
        public static CostColumn Column => CostColumn.TimePerOutputToken;
    }

    internal readonly struct EndToEndLatency : INeedColumn
    {
        public static CostColumn Column => CostColumn.EndToEndLatency;
    }

    internal readonly struct EnergyPerToken : INeedColumn
    {
        public static CostColumn Column => CostColumn.EnergyPerToken;
    }

    internal readonly struct EnergyPerRequest : INeedColumn
    {
        public static CostColumn Column => CostColumn.EnergyPerRequest;
    }

    internal readonly struct WeightBytes : INeedColumn
    {
        public static CostColumn Column => CostColumn.WeightBytes;
    }
}
