using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests.Edits;

/// <summary>After any edits of a library and its app, what generators and rules say is what they say of the same files at first sight.</summary>
public class EditingSessionTests(ITestOutputHelper output)
{
    private const int EditsOfSession = 400;
    private const int EditsBetweenSources = 10;
    private const int EditsBetweenDiagnostics = 40;

    // 20,000 is the full run.
    private static readonly int Edits =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_EDITS"), CultureInfo.InvariantCulture, out var edits) ? edits : 80;

    [Fact]
    public async Task After_any_edits_the_result_is_that_of_a_run_from_scratch()
    {
        var clock = Stopwatch.StartNew();
        int sources = 0, judged = 0, diagnosed = 0, generated = 0;
        for (var first = 0; first < Edits; first += EditsOfSession)
        {
            var session = new EditingSession(first);
            for (var edit = 1; edit <= EditsOfSession && first + edit <= Edits; edit++)
            {
                try
                {
                    session.Edit();
                    if (edit % EditsBetweenSources == 0)
                    {
                        session.CompareSources();
                        sources++;
                        generated += session.GeneratedFiles;
                    }

                    if (edit % EditsBetweenDiagnostics == 0)
                    {
                        diagnosed += await session.CompareDiagnosticsAsync();
                        judged++;
                    }
                }
                catch (Exception)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"session {first}, edit {edit}, with these files:\n{session}"));
                    throw;
                }
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Edits} edits: sources compared {sources} times, {generated} files; diagnostics {judged} times, {diagnosed} of them; {clock.Elapsed.TotalSeconds:0} s"));
        Assert.True(diagnosed > judged && generated > sources, "the sessions have to see both rules and code");
    }
}
