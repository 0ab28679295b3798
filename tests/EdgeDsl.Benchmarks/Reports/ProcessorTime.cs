using System.Globalization;
using System.Runtime.InteropServices;

namespace EdgeDsl.Benchmarks;

/// <summary>
/// Seconds that the processor worked, as Linux counts them: unlike the time on a clock they do not grow while other work has the processor.
/// Not a number on other systems.
/// </summary>
internal static class ProcessorTime
{
    private const int OfThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID of clock_gettime(2)
    private const string Process = "/proc/self/stat";
    private const double TicksPerSecond = 100; // USER_HZ, which is the same on every architecture that .NET runs on

    /// <summary>Of this thread, to the nanosecond.</summary>
    public static double OfThread() => OperatingSystem.IsLinux() && Environment.Is64BitProcess && Now(OfThreadClock, out var time) == 0
        ? time.Seconds + (time.Nanoseconds / 1e9)
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

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int Now(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
