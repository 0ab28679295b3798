using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>
/// Declarations at random, most of them damaged: nothing throws, no code is emitted that does not compile, every refusal is told, and every
/// number is that of the cost model.
/// </summary>
public class DeclarationFuzzTests(ITestOutputHelper output)
{
    private const int EachBatch = 100;

    // 100,000 is the full run; the everyday run is one compilation.
    private static readonly int Declarations = Setting("EDGEDSL_DECLARATIONS", 50);
    private static readonly int FirstSeed = Setting("EDGEDSL_SEED", 1_000_000);

    [Fact]
    public async Task Random_and_damaged_declarations_get_right_numbers_or_a_clear_error()
    {
        var clock = Stopwatch.StartNew();
        int valid = 0, compared = 0, searched = 0, diagnosed = 0, failed = 0;
        for (var first = 0; first < Declarations; first += EachBatch)
        {
            var declarations = Enumerable.Range(FirstSeed + first, Math.Min(EachBatch, Declarations - first)).Select(seed => new RandomDeclaration(seed)).ToArray();
            var (batch, failures) = await DeclarationBatch.RunAsync(declarations);
            (valid, compared, searched, diagnosed) = (valid + batch.Valid, compared + batch.Compared, searched + batch.Searched, diagnosed + batch.Diagnosed);
            failed += failures.Count;
            foreach (var failure in failures)
                output.WriteLine(failure + "\n");
        }

        var result = string.Create(
            CultureInfo.InvariantCulture,
            $"{Declarations} declarations from seed {FirstSeed}: {valid} compile, {compared} compared with the cost model, {searched} with every workload; {diagnosed} diagnostics; {failed} failures; {clock.Elapsed.TotalSeconds:0} s");
        output.WriteLine(result);
        Assert.True(failed == 0, result + "; see the output");
        Assert.True(compared > Declarations / 8 && searched > Declarations / 30, result);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
