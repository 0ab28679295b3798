using System.Text;
using EdgeDsl.Cli.Tests.Gguf;

namespace EdgeDsl.Cli.Tests;

/// <summary>The commands of README.md, run as they stand there on files of the names that it uses.</summary>
public sealed class ReadmeCommandTests : IDisposable
{
    private static readonly string Readme = ReadReadme();

    // These build a project or measure this machine for most of a minute, and are tested elsewhere.
    private static readonly string[] Elsewhere = ["check", "profile", "--host"];

    private readonly string folder = Directory.CreateTempSubdirectory("edgedsl-readme-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_command_does_what_it_says()
    {
        File.WriteAllText(PathOf("config.json"), ConvertedModel.Configuration("TinyLlama-1.1B-Chat-v1.0"));
        File.WriteAllText(PathOf("board.json"), Readme.Split("```json\n")[1].Split("```")[0]);
        File.WriteAllText(PathOf("requests.jsonl"), """{"model":"TinyLlama","device":"pi5","policy":"Q4_0"}""");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Data", "llama-bench-x86.json"), PathOf("results.json"));
        SmallModel.Write(SmallModel.Keys()).Save(PathOf("model.gguf"));

        var commands = Readme.Split('\n').Where(line => line.StartsWith("edgedsl ", StringComparison.Ordinal)).Select(Words).ToList();
        Assert.InRange(commands.Count, 14, 40);
        foreach (var words in commands.Where(words => !words.Intersect(Elsewhere).Any()))
        {
            var run = Tool.Run([.. words.Select(word => Path.HasExtension(word) && !word.Contains('{', StringComparison.Ordinal) && Path.GetExtension(word) is ".json" or ".jsonl" or ".gguf" or ".html" ? PathOf(word) : word)]);
            Assert.True(run is { ExitCode: 0, Error: "" }, $"{string.Join(' ', words)}: {run.Error}");
            Assert.True(run.Output.Length > 0 || words.Contains("--out"));
        }

        Assert.True(File.Exists(PathOf("tinyllama.html")));
    }

    [Fact]
    public void Every_verb_is_among_them() =>
        Assert.Equal(
            ["calibrate", "catalog", "check", "estimate", "import", "profile", "reproduce", "schedule", "sweep", "tailor"],
            Readme.Split('\n').Where(line => line.StartsWith("edgedsl ", StringComparison.Ordinal)).Select(line => Words(line)[0]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The words of a command as a shell reads them, without a comment and without what its output goes to.</summary>
    private static string[] Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var letter in line["edgedsl ".Length..] + " ")
        {
            if (quote != '\0')
            {
                if (letter == quote)
                    quote = '\0';
                else
                    word.Append(letter);
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter is '#' or '>')
            {
                break;
            }
            else if (letter != ' ')
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words];
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private static string ReadReadme()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "EdgeDsl.sln")))
            root = root.Parent!;
        return File.ReadAllText(Path.Combine(root.FullName, "README.md")).ReplaceLineEndings("\n");
    }
}
