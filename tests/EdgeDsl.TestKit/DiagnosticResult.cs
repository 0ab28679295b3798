using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EdgeDsl.TestKit;

/// <summary>An expected diagnostic.</summary>
public sealed record DiagnosticResult(string Id, DiagnosticSeverity Severity)
{
    /// <summary>Expects what a descriptor says, with its default severity.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
        MessageFormat = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The exact message, or null when only the rest is checked.</summary>
    public string? Message { get; private init; }

    internal string? MessageFormat { get; init; }

    internal string? Path { get; private init; }

    internal LinePositionSpan? Lines { get; private init; }

    internal int? MarkupLocation { get; private init; }

    /// <summary>Expects it at <c>{|#0:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupLocation) => this with { MarkupLocation = markupLocation };

    /// <summary>Expects it at this span of the first file; lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("/0/Test0.cs", startLine, startColumn, endLine, endColumn);

    /// <summary>Expects it at this span of a file; lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        this with { Path = path, Lines = new(new(startLine - 1, startColumn - 1), new(endLine - 1, endColumn - 1)) };

    /// <summary>Expects exactly this message.</summary>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>Expects the message of the descriptor with these arguments.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) =>
        MessageFormat is { } format
            ? WithMessage(string.Format(CultureInfo.InvariantCulture, format, arguments))
            : throw new InvalidOperationException($"{Id} was not made from a descriptor, so there is no message to put arguments in.");

    /// <summary>Expects another severity than the default one, e.g. because of an .editorconfig.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);
}
