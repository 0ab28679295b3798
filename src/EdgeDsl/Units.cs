namespace EdgeDsl;

/// <summary>
/// Units as constants, so that <c>1.5 * GiB</c> is a legal attribute argument. Every figure of EdgeDsl is stored in base units: bytes,
/// bytes per second, operations per second, seconds, watts, joules, hertz, volts.
/// </summary>
public static class Units
{
    /// <summary>1 byte.</summary>
    [Dimension(Dimension.Bytes)]
    public const double Bytes = 1;

    /// <summary>2^10 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double KiB = 1024;

    /// <summary>2^20 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double MiB = 1024 * KiB;

    /// <summary>2^30 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double GiB = 1024 * MiB;

    /// <summary>10^3 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double KB = 1e3;

    /// <summary>10^6 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double MB = 1e6;

    /// <summary>10^9 bytes.</summary>
    [Dimension(Dimension.Bytes)]
    public const double GB = 1e9;

    /// <summary>1 byte per second.</summary>
    [Dimension(Dimension.Bandwidth)]
    public const double BytesPerSecond = 1;

    /// <summary>10^6 bytes per second.</summary>
    [Dimension(Dimension.Bandwidth)]
    public const double MBPerSecond = 1e6;

    /// <summary>10^9 bytes per second, the unit of data sheets.</summary>
    [Dimension(Dimension.Bandwidth)]
    public const double GBPerSecond = 1e9;

    /// <summary>2^30 bytes per second.</summary>
    [Dimension(Dimension.Bandwidth)]
    public const double GiBPerSecond = GiB;

    /// <summary>1 operation per second; a multiply-add is two.</summary>
    [Dimension(Dimension.ComputeRate)]
    public const double Flops = 1;

    /// <summary>10^9 floating-point operations per second; a multiply-add is two.</summary>
    [Dimension(Dimension.ComputeRate)]
    public const double GigaFlops = 1e9;

    /// <summary>10^12 floating-point operations per second; a multiply-add is two.</summary>
    [Dimension(Dimension.ComputeRate)]
    public const double TeraFlops = 1e12;

    /// <summary>10^9 integer operations per second; a multiply-add is two.</summary>
    [Dimension(Dimension.ComputeRate)]
    public const double GigaOps = 1e9;

    /// <summary>10^12 integer operations per second; a multiply-add is two.</summary>
    [Dimension(Dimension.ComputeRate)]
    public const double TeraOps = 1e12;

    /// <summary>1 second.</summary>
    [Dimension(Dimension.Time)]
    public const double Seconds = 1;

    /// <summary>10^-3 seconds.</summary>
    [Dimension(Dimension.Time)]
    public const double Milliseconds = 1e-3;

    /// <summary>10^-6 seconds.</summary>
    [Dimension(Dimension.Time)]
    public const double Microseconds = 1e-6;

    /// <summary>60 seconds.</summary>
    [Dimension(Dimension.Time)]
    public const double Minutes = 60;

    /// <summary>3600 seconds.</summary>
    [Dimension(Dimension.Time)]
    public const double Hours = 3600;

    /// <summary>1 watt.</summary>
    [Dimension(Dimension.Power)]
    public const double Watts = 1;

    /// <summary>10^-3 watts.</summary>
    [Dimension(Dimension.Power)]
    public const double Milliwatts = 1e-3;

    /// <summary>1 joule.</summary>
    [Dimension(Dimension.Energy)]
    public const double Joules = 1;

    /// <summary>10^-3 joules.</summary>
    [Dimension(Dimension.Energy)]
    public const double Millijoules = 1e-3;

    /// <summary>10^-12 joules, the scale of one operation or one byte.</summary>
    [Dimension(Dimension.Energy)]
    public const double Picojoules = 1e-12;

    /// <summary>3600 joules.</summary>
    [Dimension(Dimension.Energy)]
    public const double WattHours = 3600;

    /// <summary>10^6 hertz.</summary>
    [Dimension(Dimension.Frequency)]
    public const double MHz = 1e6;

    /// <summary>10^9 hertz.</summary>
    [Dimension(Dimension.Frequency)]
    public const double GHz = 1e9;

    /// <summary>1 volt.</summary>
    [Dimension(Dimension.Voltage)]
    public const double Volts = 1;

    /// <summary>10^-3 volts.</summary>
    [Dimension(Dimension.Voltage)]
    public const double Millivolts = 1e-3;

    /// <summary>10^-9 farads, the scale of the switched capacitance of a processor.</summary>
    [Dimension(Dimension.Capacitance)]
    public const double Nanofarads = 1e-9;
}
