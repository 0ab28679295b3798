using EdgeDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EdgeDsl.CodeFixes;

/// <summary>Switches to the best policy that fits.</summary>
internal sealed class UsePolicy : Repair
{
    public override string Key => "EdgeDsl.UsePolicy";

    public override string? Title(Diagnostic diagnostic) => Value(diagnostic, FixKeys.PolicyTitle);

    public override IEnumerable<Edit> Edits(SyntaxNode root, Diagnostic diagnostic)
    {
        if (Value(diagnostic, FixKeys.Policy) is not { } policy || DeploymentOf(PartsAt(root, diagnostic)) is not { } deployment)
            yield break;
        yield return new Edit(
            deployment.Name.TypeArgumentList.Arguments[2],
            present => SyntaxFactory.ParseTypeName("global::" + policy).WithTriviaFrom((TypeSyntax)present).WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
