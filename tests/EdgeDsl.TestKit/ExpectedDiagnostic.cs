using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>An expectation with its place worked out from the markup.</summary>
internal sealed record ExpectedDiagnostic(
    string Id, DiagnosticSeverity Severity, string? Path, LinePositionSpan Lines, string? Marked, string? Message)
{
    public bool Matches(Diagnostic actual)
    {
        var place = actual.Location.Kind == LocationKind.None ? default : actual.Location.GetLineSpan();
        return actual.Id == Id
            && actual.Severity == Severity
            && (place.IsValid ? place.Path : null) == Path
            && place.Span == Lines
            && (Message is null || Message == DiagnosticDump.Message(actual));
    }

    public override string ToString() => DiagnosticDump.Line(
        Path is null ? null : DiagnosticDump.Place(Path, Lines), Severity, Id, Marked, Message ?? "(any message)");

    /// <summary>
    /// Reads the expectations of a state. Markup stands for the default severity of its rule; messages are given to the marked
    /// diagnostics in the order of the text.
    /// </summary>
    public static ImmutableArray<ExpectedDiagnostic> Read(
        TestState state, ImmutableArray<DiagnosticDescriptor> rules, IReadOnlyList<string> messages)
    {
        var marked = new List<ExpectedDiagnostic>();
        var places = new Dictionary<int, (string Path, LinePositionSpan Lines, string Marked)>();
        foreach (var (path, source) in state.Sources.Concat(state.AdditionalFiles))
        {
            var markup = Markup.Parse(source);
            var text = SourceText.From(markup.Text);
            foreach (var span in markup.Spans)
            {
                var place = (path, text.Lines.GetLinePositionSpan(span.Span), text.ToString(span.Span));
                if (span.Location is { } number)
                    places.Add(number, place);
                else
                    marked.Add(Expect(span.Name ?? OnlyRule(rules), place, rules));
            }
        }

        if (messages.Count > 0 && messages.Count != marked.Count)
            throw new ArgumentException($"There are {messages.Count} messages for {marked.Count} marked diagnostics.", nameof(messages));
        var explained = state.ExpectedDiagnostics.Select(result => Explain(result, places));
        var withMessages = marked.Select((diagnostic, i) => messages.Count > 0 ? diagnostic with { Message = messages[i] } : diagnostic);
        return [.. withMessages, .. explained];
    }

    private static ExpectedDiagnostic Expect(
        string id, (string Path, LinePositionSpan Lines, string Marked) place, ImmutableArray<DiagnosticDescriptor> rules)
    {
        var compiler = id.StartsWith("CS", StringComparison.Ordinal) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        var severity = rules.FirstOrDefault(rule => rule.Id == id)?.DefaultSeverity ?? compiler;
        return new(id, severity, place.Path, place.Lines, place.Marked, null);
    }

    private static ExpectedDiagnostic Explain(
        DiagnosticResult result, Dictionary<int, (string Path, LinePositionSpan Lines, string Marked)> places)
    {
        if (result.MarkupLocation is not { } number)
            return new(result.Id, result.Severity, result.Path, result.Lines ?? default, null, result.Message);
        if (!places.TryGetValue(number, out var place))
            throw new ArgumentException($"{result.Id} is expected at #{number}, but nothing is marked so.");
        return new(result.Id, result.Severity, place.Path, place.Lines, place.Marked, result.Message);
    }

    private static string OnlyRule(ImmutableArray<DiagnosticDescriptor> rules) => rules is [var rule]
        ? rule.Id
        : throw new ArgumentException("[|…|] is for analyzers with one rule; this one has several, so name the id.");
}
