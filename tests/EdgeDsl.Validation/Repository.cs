namespace EdgeDsl.Validation;

/// <summary>Where the sources stand that are read and written.</summary>
internal static class Repository
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EdgeDsl.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("run it inside the repository");
        }
    }
}
