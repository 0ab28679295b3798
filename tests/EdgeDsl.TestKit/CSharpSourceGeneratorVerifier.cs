using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>Short forms of <see cref="CSharpSourceGeneratorTest{TGenerator}"/>.</summary>
public static class CSharpSourceGeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Checks that exactly these files come out of a source.</summary>
    public static async Task VerifyGeneratorAsync(string source, params (string HintName, string Text)[] generated)
    {
        var test = new CSharpSourceGeneratorTest<TGenerator> { TestCode = source };
        test.TestState.GeneratedSources.AddRange(generated);
        await test.RunAsync();
    }

    /// <summary>Makes every check but the one of the exact texts, and returns the run for targeted ones.</summary>
    public static Task<GeneratorRun> RunAsync(params string[] sources)
    {
        var test = new CSharpSourceGeneratorTest<TGenerator> { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };
        foreach (var source in sources)
            test.TestState.Sources.Add(source);
        return test.RunAsync();
    }

    /// <summary>Checks that the generator does not throw on half-typed code: see <see cref="HalfTyped"/>.</summary>
    public static async Task VerifyHalfTypedAsync(string source, int every = 5)
    {
        foreach (var variant in HalfTyped.Variants(Markup.Parse(source).Text, every))
        {
            await HalfTyped.CheckAsync(
                variant, () => Task.Run(() => Edit([]).Add("/0/Test0.cs", variant.Text)));
        }
    }

    /// <summary>Starts from sources that will be edited; see <see cref="IncrementalSession"/>.</summary>
    public static IncrementalSession Edit(params string[] sources)
    {
        var state = new TestState();
        foreach (var source in sources)
            state.Sources.Add(source);
        return new IncrementalSession(() => new TGenerator(), state);
    }
}
