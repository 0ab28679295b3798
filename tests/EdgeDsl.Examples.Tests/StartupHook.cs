using System.Globalization;

/// <summary>
/// Runs inside the example before its <c>Main</c> (DOTNET_STARTUP_HOOKS): sets the culture, which LC_ALL would do on Unix only, and writes
/// to standard error how that culture prints a number, as evidence.
/// </summary>
internal static class StartupHook
{
    public const string CultureVariable = "QUICKSTART_TEST_CULTURE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(CultureVariable) is not { } name)
            return;
        var culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        Console.Error.Write(Evidence(CultureInfo.CurrentCulture));
    }

    public static string Evidence(CultureInfo culture) => $"{culture.Name} {(-1234.5).ToString("N2", culture)}";
}
