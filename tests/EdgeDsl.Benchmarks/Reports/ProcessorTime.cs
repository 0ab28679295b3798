using System.Globalization;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// Seconds that the processor worked, as Linux counts them: unlike the time on a clock they do not grow while other work has the processor.
/// Not a number on other systems.
/// </summary>
internal static class ProcessorTime
{
    private const string Thread = "/proc/thread-self/schedstat";
    private const string Process = "/proc/self/stat";
    private const double TicksPerSecond = 100; // USER_HZ, which is the same on every architecture that .NET runs on

    /// <summary>Of this thread, to the nanosecond.</summary>
    public static double OfThread() => File.Exists(Thread)
        ? long.Parse(File.ReadAllText(Thread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9
        : double.NaN;

    /// <summary>Of all processes that this one has started and waited for, and of theirs, to a hundredth of a second.</summary>
    public static double OfEndedProcesses()
    {
        if (!File.Exists(Process))
            return double.NaN;
        // After the name, which is in parentheses: proc(5) counts the times of waited-for children as fields 16 and 17, and the name as 2.
        var text = File.ReadAllText(Process);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
