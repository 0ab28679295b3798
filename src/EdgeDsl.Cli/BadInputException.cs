using EdgeDsl.CostModel;

namespace EdgeDsl.Cli;

/// <summary>What was asked for cannot be done; the message names field, value and limit and says what to do, in one line.</summary>
internal sealed class BadInputException(string message, JsonPlace? place = null) : Exception(message)
{
    /// <summary>Where in a JSON text it is; null where nobody knows.</summary>
    public JsonPlace? Place => place;

    /// <summary>Says why a file could not be read.</summary>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="path">Its path.</param>
    /// <param name="problem">What the system says.</param>
    public static BadInputException Unreadable(string name, string path, Exception problem) => new(
        Directory.Exists(path) ? $"{name} is a folder; name a file in it" : $"{name} could not be read: {problem.Message}");
}
