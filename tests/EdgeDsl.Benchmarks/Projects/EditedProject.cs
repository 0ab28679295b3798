using Microsoft.CodeAnalysis.CSharp;

namespace EdgeDsl.Benchmarks;

/// <summary>What is done to a project.</summary>
public enum ProjectEdit
{
    /// <summary>Nothing: it is opened.</summary>
    Open,

    /// <summary>A file that has nothing of EdgeDsl changes.</summary>
    Unrelated,

    /// <summary>The range of one deployment changes.</summary>
    Deployment,

    /// <summary>The model that all deployments share changes.</summary>
    Model,
}

/// <summary>A project that is edited. Each edit gives a compilation of which nothing has been worked out yet.</summary>
internal sealed class EditedProject(int deployments)
{
    private CSharpCompilation compilation = DeploymentProject.Compile(deployments);
    private int edits;

    /// <summary>The compilation after another edit.</summary>
    public CSharpCompilation After(ProjectEdit edit)
    {
        edits++;
        compilation = edit switch
        {
            ProjectEdit.Unrelated => Replace(DeploymentProject.Unrelated, DeploymentProject.UnrelatedText(edits)),
            ProjectEdit.Deployment => Replace(DeploymentProject.FileOf(0), DeploymentProject.DeploymentText(0, 600 + (edits % 300))),
            ProjectEdit.Model => Replace(DeploymentProject.Parts, DeploymentProject.PartsText(17 + (edits % 4))),
            _ => compilation.Clone(),
        };
        return compilation;
    }

    private CSharpCompilation Replace(string path, string text) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.First(tree => tree.FilePath == path),
        DeploymentProject.Parse(path, text));
}
