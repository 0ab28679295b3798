using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace EdgeDsl.TestKit;

/// <summary>A fix in the light bulb menu.</summary>
public sealed class OfferedFix
{
    internal OfferedFix(Diagnostic diagnostic, CodeAction action)
    {
        Diagnostic = diagnostic;
        Action = action;
    }

    /// <summary>The diagnostic it repairs.</summary>
    public string DiagnosticId => Diagnostic.Id;

    /// <summary>What the user reads.</summary>
    public string Title => Action.Title;

    /// <summary>What FixAll goes by.</summary>
    public string? EquivalenceKey => Action.EquivalenceKey;

    internal Diagnostic Diagnostic { get; }

    internal CodeAction Action { get; }

    /// <inheritdoc />
    public override string ToString() => $"{DiagnosticId}: '{Title}' [{EquivalenceKey}]";
}
