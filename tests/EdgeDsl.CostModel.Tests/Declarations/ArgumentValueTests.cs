namespace EdgeDsl.CostModel.Tests.Declarations;

public sealed class ArgumentValueTests
{
    public static TheoryData<object?, ArgumentKind, long, double> Constants { get; } = new()
    {
        { (sbyte)-3, ArgumentKind.Integer, -3, -3 },
        { ulong.MaxValue, ArgumentKind.Real, BitConverter.DoubleToInt64Bits(18446744073709551616.0), 18446744073709551616.0 },
        { (ulong)long.MaxValue, ArgumentKind.Integer, long.MaxValue, 9223372036854775808.0 },
        { true, ArgumentKind.Integer, 1, 1 },
        { false, ArgumentKind.Integer, 0, 0 },
        { 0.5f, ArgumentKind.Real, BitConverter.DoubleToInt64Bits(0.5), 0.5 },
        { "0.5", ArgumentKind.Text, 0, double.NaN },
        { null, ArgumentKind.Unreadable, 0, double.NaN },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void Constants_have_their_kind_and_value(object? constant, ArgumentKind kind, long integer, double real)
    {
        var value = ArgumentValue.Of(constant);
        Assert.Equal((kind, integer, real), (value.Kind, value.Integer, value.Real));
        Assert.Equal(constant as string, value.Text);
        Assert.Empty(value.Items);
    }

    [Fact]
    public void Values_are_equal_that_agree_in_everything()
    {
        ArgumentValue[] all =
        [
            ArgumentValue.Of(1), ArgumentValue.Of(2), ArgumentValue.Of(1.0), ArgumentValue.Of("1"), ArgumentValue.Of("2"), ArgumentValue.Of(null), List(1, 2), List(2, 1), List(1),
            // By their bits.
            ArgumentValue.Of(0.0), ArgumentValue.Of(-0.0), ArgumentValue.Of(double.NaN),
        ];
        ArgumentValue[] again =
        [
            ArgumentValue.Of(1), ArgumentValue.Of(2), ArgumentValue.Of(1.0), ArgumentValue.Of("1"), ArgumentValue.Of("2"), ArgumentValue.Of(null), List(1, 2), List(2, 1), List(1),
            ArgumentValue.Of(0.0), ArgumentValue.Of(-0.0), ArgumentValue.Of(double.NaN),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = 0; j < again.Length; j++)
            {
                Assert.Equal(i == j, all[i].Equals(again[j]));
                Assert.Equal(i == j, all[i].Equals((object)again[j]));
            }

            Assert.Equal(all[i].GetHashCode(), again[i].GetHashCode());
            Assert.False(all[i].Equals(new object()));
        }
    }

    [Fact]
    public void Lists_are_equal_whose_elements_are()
    {
        EquatableArray<int> none = default, empty = new([]), some = new([3, 4]), same = new([3, 4]);
        Assert.True(none.Equals(empty) && some.Equals(same) && some.Equals((object)same));
        Assert.Equal((none.GetHashCode(), some.GetHashCode()), (empty.GetHashCode(), same.GetHashCode()));
        Assert.False(some.Equals(none) || some.Equals(new([3])) || some.Equals(new([3, 5])) || some.Equals(new([5, 4])) || some.Equals("3, 4"));
        Assert.Equal([3, 4], some);
        Assert.Empty(none);
    }

    [Fact]
    public void The_first_attribute_of_a_name_is_found_and_arguments_in_any_case()
    {
        var type = Declare.Type(Declare.Attribute("A", ("x", 1)), Declare.Attribute("B"), Declare.Attribute("A"));
        Assert.Same(type.Attributes[0], type.Find("A"));
        Assert.Null(type.Find("a"));
        Assert.Equal(1, type.Find("A")!.Find("X")!.Value.Integer);
        Assert.Null(type.Find("A")!.Find("y"));
    }

    private static ArgumentValue List(params int[] items) => ArgumentValue.Of(new EquatableArray<ArgumentValue>([.. items.Select(item => ArgumentValue.Of(item))]));
}
