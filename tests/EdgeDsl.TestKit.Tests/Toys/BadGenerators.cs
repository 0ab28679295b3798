using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit.Tests.Toys;

internal sealed class CommaGenerator : QuantGenerator
{
    private protected override string Write(QuantModel model, string comment) =>
        $"static class Weights {{ public const double MiB = {model.NeedAt(model.Bits)}; }}\n";
}

internal sealed class UndocumentedGenerator : QuantGenerator
{
    private protected override string Write(QuantModel model, string comment) => "public class Undocumented;\n";
}

internal sealed class Net9Generator : QuantGenerator
{
    private protected override string Write(QuantModel model, string comment) =>
        "static class Newer { static readonly System.Threading.Lock Gate = new(); }\n";
}

internal sealed class CarriageReturnGenerator : QuantGenerator
{
    private protected override string Write(QuantModel model, string comment) => "// one\r\n// two\r\n";
}

internal sealed class CrashGenerator : QuantGenerator
{
    private protected override string Write(QuantModel model, string comment) => throw new InvalidOperationException("boom");
}

/// <summary>What a pipeline step is to hold.</summary>
internal interface IShape
{
    static virtual string? StepName => "Value";

    static abstract object Make(GeneratorAttributeSyntaxContext context);
}

/// <summary>A generator with one step that holds a shape.</summary>
internal sealed class PipelineOf<TShape> : IIncrementalGenerator
    where TShape : IShape
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var values = context.SyntaxProvider.ForAttributeWithMetadataName(
            QuantModel.AttributeName, static (_, _) => true, static (found, _) => TShape.Make(found));
        if (TShape.StepName is { } name)
            values = values.WithTrackingName(name);
        context.RegisterSourceOutput(
            values, static (output, _) => output.AddSource("Phone.g.cs", SourceText.From("// hi\n", Encoding.UTF8)));
    }
}

/// <summary>Numbers that are never the same twice.</summary>
internal static class Counter
{
    private static int last;

    public static int Next() => Interlocked.Increment(ref last);

    public static string NextText() => Next().ToString(CultureInfo.InvariantCulture);
}
