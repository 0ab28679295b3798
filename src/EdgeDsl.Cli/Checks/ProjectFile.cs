namespace EdgeDsl.Cli.Checks;

/// <summary>Finds the project that a path means.</summary>
internal static class ProjectFile
{
    /// <summary>Full path of a project file, or of the only one in a folder.</summary>
    public static string Find(string path)
    {
        if (File.Exists(path))
        {
            return path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                ? Path.GetFullPath(path)
                : throw new BadInputException($"\"{path}\" is no project file; give a .csproj, or its folder");
        }

        if (!Directory.Exists(path))
            throw new BadInputException($"\"{path}\" is neither a project file nor a folder");
        var projects = Directory.GetFiles(path, "*.csproj");
        return projects.Length switch
        {
            1 => Path.GetFullPath(projects[0]),
            0 => throw new BadInputException($"\"{path}\" has no project file; give the folder of one"),
            _ => throw new BadInputException($"\"{path}\" has {string.Join(", ", projects.Select(Path.GetFileName).Order(StringComparer.Ordinal))}; give one of them"),
        };
    }
}
