using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>
/// A bar on standard error while something takes its time, gone when it is done: only for somebody who looks there, so that rows and code
/// on standard output stay what they are.
/// </summary>
internal static class ProgressBar
{
    /// <summary>Whether somebody looks at standard error and allows what a bar is drawn with.</summary>
    public static bool IsSeen(StandardStreams streams) => streams.IsErrorTerminal && streams.AllowsColor;

    /// <summary>Does the work, with a bar where it is shown.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="isShown">Whether there is a bar.</param>
    /// <param name="name">What is counted.</param>
    /// <param name="steps">Steps of all of it.</param>
    /// <param name="work">The work; it tells how many steps were done, from any thread.</param>
    public static void Show(StandardStreams streams, bool isShown, string name, long steps, Action<Action<int>> work)
    {
        if (!isShown)
        {
            work(_ => { });
            return;
        }

        Terminal.OpenError(streams).Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(name, maxValue: steps);
            work(count => task.Increment(count));
        });
    }
}
