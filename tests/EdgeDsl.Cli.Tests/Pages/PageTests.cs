using System.Text.Json;
using System.Text.RegularExpressions;

namespace EdgeDsl.Cli.Tests.Pages;

/// <summary>What can be told of a page without a browser.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Estimate = ["estimate", "--model", "Llama-3.2-1B", "--device", "Jetson Orin Nano Super", "--policy", "Q4_K_M"];
    private static readonly string[] Sweep = ["sweep", "--models", "TinyLlama", "--devices", "pi5,pi4", "--policies", "Q4_0,Q8_0,F16"];

    [Theory]
    [InlineData("estimate")]
    [InlineData("sweep")]
    public void A_page_is_one_file_that_holds_its_answer(string verb)
    {
        var arguments = verb == "estimate" ? Estimate : Sweep;
        var page = Tool.Run([.. arguments, "--format", "html"]);
        Assert.Equal((0, ""), (page.ExitCode, page.Error));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page.Output, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.Output, StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(Tool.Run([.. arguments, "--format", "json"]).Json), JsonSerializer.Serialize(Embedded(page.Output)));
    }

    [Fact]
    public void What_is_not_known_is_said_and_not_drawn()
    {
        var page = Tool.Run("estimate", "--model", "TinyLlama", "--device", """{"name":"bare"}""", "--policy", "F16", "--format", "html").Output;
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.Contains("the device&#x2019;s memory is not known", page, StringComparison.Ordinal);
        Assert.Contains("declares no power", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_goes_to_a_file_and_nowhere_else()
    {
        var file = Path.GetTempFileName();
        try
        {
            var run = Tool.Run([.. Estimate, "--format", "html", "--out", file]);
            Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
            Assert.Equal(Tool.Run([.. Estimate, "--format", "html"]).Output, File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said()
    {
        var run = Tool.Run([.. Estimate, "--format", "html", "--out", "/no/such/folder/page.html"]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("edgedsl: --out \"/no/such/folder/page.html\" could not be written: ", run.Error, StringComparison.Ordinal);
    }

    private static JsonElement Embedded(string page) =>
        JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"answer\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
