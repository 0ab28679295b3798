using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Which additional file a model names as its config file, and what becomes of the model with it.</summary>
internal static class ConfigFiles
{
    private const string Extension = ".json";

    /// <summary>Whether a file is looked at; a project can have many that are not for EdgeDsl.</summary>
    public static bool IsCandidate(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path that a model gives; null where it gives none.</summary>
    public static string? PathOf(DeclaredType model) => model.Find(TransformerDeclaration.Attribute)?.Find(TransformerDeclaration.ConfigFile)?.Text;

    /// <summary>
    /// The paths that end with what a model gives. Case counts only where it tells one from the others, and a file that was added twice
    /// is one.
    /// </summary>
    public static IReadOnlyList<string> Matching(string given, IEnumerable<string> paths)
    {
        var wanted = Relative(given.Replace('\\', '/'));
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (EndsWith(path, wanted, StringComparison.OrdinalIgnoreCase) && !found.Contains(path))
                found.Add(path);
        }

        // The order of additional files is no order that messages could rely on.
        found.Sort(StringComparer.Ordinal);
        var exact = found.FindAll(path => EndsWith(path, wanted, StringComparison.Ordinal));
        return exact.Count == 1 ? exact : found;
    }

    /// <summary>Paths without the folders that they have in common but for the last of these, so that each still tells its file.</summary>
    public static IReadOnlyList<string> Shortened(IReadOnlyList<string> paths)
    {
        var common = Folders(paths[0]);
        foreach (var path in paths)
        {
            var folders = Folders(path);
            var same = 0;
            while (same < common.Length && same < folders.Length && common[same] == folders[same])
                same++;
            Array.Resize(ref common, same);
        }

        var skipped = 0;
        for (var i = 0; i < common.Length - 1; i++)
            skipped += common[i].Length + 1;
        var shortened = new List<string>();
        foreach (var path in paths)
            shortened.Add(path.Substring(skipped).Replace('\\', '/').TrimStart('/'));
        return shortened;
    }

    /// <summary>The model with the sizes of its file; the arguments that it sets itself stay as they are.</summary>
    public static DeclaredType WithSizes(DeclaredType model, AttributeValues sizes)
    {
        var attributes = new List<AttributeValues>();
        foreach (var attribute in model.Attributes)
            attributes.Add(attribute.Name == TransformerDeclaration.Attribute ? Merge(attribute, sizes) : attribute);
        return model with { Attributes = new EquatableArray<AttributeValues>(attributes.ToArray()) };
    }

    private static AttributeValues Merge(AttributeValues written, AttributeValues sizes)
    {
        var arguments = new List<AttributeArgument>(written.Arguments);
        foreach (var size in sizes.Arguments)
        {
            if (written.Find(size.Name) is null)
                arguments.Add(size);
        }

        return written with { Arguments = new EquatableArray<AttributeArgument>(arguments.ToArray()) };
    }

    private static string[] Folders(string path)
    {
        var folders = path.Split('/', '\\');
        Array.Resize(ref folders, folders.Length - 1);
        return folders;
    }

    private static bool EndsWith(string path, string wanted, StringComparison comparison)
    {
        if (wanted.Length == 0 || !path.Replace('\\', '/').EndsWith(wanted, comparison))
            return false;
        var before = path.Length - wanted.Length - 1;
        return before < 0 || path[before] is '/' or '\\';
    }

    /// <summary>A path without what leads to it from the project: its folder, and those above it.</summary>
    private static string Relative(string path)
    {
        while (true)
        {
            if (path.StartsWith("./", StringComparison.Ordinal))
                path = path.Substring(2);
            else if (path.StartsWith("../", StringComparison.Ordinal))
                path = path.Substring(3);
            else
                return path;
        }
    }
}
