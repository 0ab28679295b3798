namespace EdgeDsl.CostModel;

/// <summary>What one operation and one byte of an operator group cost; not a number where it is not known.</summary>
public readonly struct OperatorRate
{
    /// <summary>A rate.</summary>
    /// <param name="secondsPerFlop">Seconds per operation.</param>
    /// <param name="secondsPerByte">Seconds per byte moved.</param>
    /// <param name="joulesPerFlop">Joules per operation.</param>
    /// <param name="joulesPerByte">Joules per byte moved.</param>
    public OperatorRate(double secondsPerFlop, double secondsPerByte, double joulesPerFlop, double joulesPerByte)
    {
        SecondsPerFlop = secondsPerFlop;
        SecondsPerByte = secondsPerByte;
        JoulesPerFlop = joulesPerFlop;
        JoulesPerByte = joulesPerByte;
    }

    /// <summary>Seconds per operation.</summary>
    public double SecondsPerFlop { get; }

    /// <summary>Seconds per byte moved.</summary>
    public double SecondsPerByte { get; }

    /// <summary>Joules per operation.</summary>
    public double JoulesPerFlop { get; }

    /// <summary>Joules per byte moved.</summary>
    public double JoulesPerByte { get; }
}
