using EdgeDsl.Cli.Sweeps;

namespace EdgeDsl.Cli.Tests.Sweeps;

public sealed class ListTests
{
    [Theory]
    [InlineData("128,512,2048", new[] { 128, 512, 2048 })]
    [InlineData("512, 128 ,512", new[] { 128, 512 })]
    [InlineData("3..6", new[] { 3, 4, 5, 6 })]
    [InlineData("1..200/64", new[] { 1, 65, 129, 193 })]
    [InlineData("64..192/64,100", new[] { 64, 100, 128, 192 })]
    [InlineData("7..7", new[] { 7 })]
    [InlineData("2147483646..2147483647", new[] { int.MaxValue - 1, int.MaxValue })]
    public void Numbers_and_ranges_are_read(string text, int[] numbers) => Assert.Equal(numbers, NumberList.Read(text, "--prompts", 0));

    [Theory]
    [InlineData("", "--prompts is ; it has to be a whole number from 0 to 2147483647")]
    [InlineData("1,,2", "--prompts is ; it has to be a whole number from 0 to 2147483647")]
    [InlineData("-1", "--prompts is -1; it has to be a whole number from 0 to 2147483647")]
    [InlineData("9..3", "--prompts 9..3 ends before it begins; write the smaller number first")]
    [InlineData("1..9/0", "the step of --prompts is 0; it has to be a whole number from 1 to 2147483647")]
    [InlineData("1..", "--prompts is ; it has to be a whole number from 0 to 2147483647")]
    [InlineData("0..2147483647", "--prompts 0..2147483647 has more than 1048576 numbers; widen the step, as in 1..4096/64")]
    public void What_is_no_list_is_said(string text, string message) =>
        Assert.Equal(message, Assert.Throws<BadInputException>(() => NumberList.Read(text, "--prompts", 0)).Message);

    [Theory]
    [InlineData("a", new[] { "a" })]
    [InlineData("a, b c ,d", new[] { "a", "b c", "d" })]
    [InlineData("""{"bits":4,"groupSize":64},Q4_0""", new[] { """{"bits":4,"groupSize":64}""", "Q4_0" })]
    [InlineData("""Pi,{"name":"a,b}\"","rates":{"float32":1,"int8":2}}""", new[] { "Pi", """{"name":"a,b}\"","rates":{"float32":1,"int8":2}}""" })]
    public void Names_and_objects_are_told_apart(string text, string[] names) => Assert.Equal(names, NameList.Read(text, "--models"));

    [Fact]
    public void An_empty_name_is_refused() => Assert.Equal(
        "--models \"a,,b\" has an empty name; write names with one comma between them, or all",
        Assert.Throws<BadInputException>(() => NameList.Read("a,,b", "--models")).Message);
}
