namespace EdgeDsl.CostModel;

/// <summary>
/// Expressions of a free workload laid out as a straight line of instructions, for many workloads at once. Every operation is the one that
/// <see cref="ExpressionEvaluator"/> does, in its order, so that the values are the same bits.
/// </summary>
public sealed class ExpressionTape
{
    /// <summary>The most workloads that are worth evaluating at once: the registers of one block stay in the processor's cache.</summary>
    public const int LongestBlock = 64;

    private const int Prompt = 0;
    private const int Output = 1;
    private const int Sequences = 2;
    private const int UsualExpressions = 100;

    private readonly Dictionary<CountExpression, int> countRegisters = new(UsualExpressions);
    private readonly Dictionary<RealExpression, int> realRegisters = new(UsualExpressions);
    private readonly Dictionary<long, int> countConstants = [];
    private readonly Dictionary<long, int> realConstants = [];
    private readonly int blockLength;
    private Instruction[] instructions = new Instruction[32];
    private long[] counts;
    private double[] reals = [];
    private int length;
    private int countLength = 3;
    private int realLength;

    /// <summary>An empty tape.</summary>
    /// <param name="blockLength">Workloads that are evaluated at once, at least 1.</param>
    public ExpressionTape(int blockLength)
    {
        this.blockLength = blockLength;
        counts = new long[3 * blockLength];
    }

    private enum Operation
    {
        CountSumStart,
        CountSumTerm,
        CountProduct,
        CountMinimum,
        CountMaximum,
        CountCeilingQuotient,
        CountTriangular,
        RealOfCount,
        RealSum,
        RealProduct,
        RealQuotient,
        RealMaximum,
    }

    /// <summary>Adds a count to what is evaluated.</summary>
    /// <param name="count">The count, not overflowed.</param>
    /// <returns>Where its values are: the argument of <see cref="CountAt"/>.</returns>
    public int Add(Count count)
    {
        if (count.Expression is { } expression)
            return Add(expression);
        if (!countConstants.TryGetValue(count.Constant, out var register))
        {
            countConstants.Add(count.Constant, register = NewCount());
            for (var i = 0; i < blockLength; i++)
                counts[(register * blockLength) + i] = count.Constant;
        }

        return register;
    }

    /// <summary>Adds a real to what is evaluated.</summary>
    /// <param name="real">The real.</param>
    /// <returns>Where its values are: the argument of <see cref="RealAt"/>.</returns>
    public int Add(Real real)
    {
        if (real.Expression is { } expression)
            return Add(expression);
        var bits = BitConverter.DoubleToInt64Bits(real.Constant);
        if (!realConstants.TryGetValue(bits, out var register))
        {
            realConstants.Add(bits, register = NewReal());
            for (var i = 0; i < blockLength; i++)
                reals[(register * blockLength) + i] = real.Constant;
        }

        return register;
    }

    /// <summary>Sets one workload of the block.</summary>
    /// <param name="place">Its place, from 0 below the length of the block.</param>
    /// <param name="point">The workload, inside the ranges that the expressions were made for.</param>
    public void Set(int place, WorkloadPoint point)
    {
        counts[(Prompt * blockLength) + place] = point.PromptTokens;
        counts[(Output * blockLength) + place] = point.OutputTokens;
        counts[(Sequences * blockLength) + place] = point.Batch;
    }

    /// <summary>Evaluates everything that was added for the workloads that were set.</summary>
    /// <param name="length">How many workloads, from the first place on.</param>
    public void Evaluate(int length)
    {
        for (var i = 0; i < this.length; i++)
        {
            ref readonly var instruction = ref instructions[i];
            int target = instruction.Target * blockLength, left = instruction.Left * blockLength, right = instruction.Right * blockLength;
            if (instruction.Operation >= Operation.RealOfCount)
                EvaluateReals(instruction.Operation, target, left, right, length);
            else
                EvaluateCounts(instruction, target, left, right, length);
        }
    }

    /// <summary>Evaluates everything that was added for one workload, in blocks of one.</summary>
    /// <param name="point">The workload, inside the ranges that the expressions were made for.</param>
    internal void Evaluate(WorkloadPoint point)
    {
        Set(0, point);
        var (longs, doubles) = (counts, reals);
        for (var i = 0; i < length; i++)
        {
            ref readonly var instruction = ref instructions[i];
            int target = instruction.Target, left = instruction.Left, right = instruction.Right;
            switch (instruction.Operation)
            {
                case Operation.CountSumStart:
                    longs[target] = instruction.Constant;
                    break;
                case Operation.CountSumTerm:
                    longs[target] += instruction.Constant * longs[left];
                    break;
                case Operation.RealOfCount:
                    doubles[target] = longs[left];
                    break;
                case Operation.RealSum:
                    doubles[target] = doubles[left] + doubles[right];
                    break;
                case Operation.RealProduct:
                    doubles[target] = doubles[left] * doubles[right];
                    break;
                case Operation.RealQuotient:
                    doubles[target] = doubles[left] / doubles[right];
                    break;
                case Operation.RealMaximum:
                    doubles[target] = Math.Max(doubles[left], doubles[right]);
                    break;
                default:
                    EvaluateCounts(instruction, target, left, right, 1);
                    break;
            }
        }
    }

    /// <summary>The value of a count.</summary>
    /// <param name="register">What <see cref="Add(Count)"/> returned.</param>
    /// <param name="place">Place of the workload.</param>
    public long CountAt(int register, int place) => counts[(register * blockLength) + place];

    /// <summary>The value of a real.</summary>
    /// <param name="register">What <see cref="Add(Real)"/> returned.</param>
    /// <param name="place">Place of the workload.</param>
    public double RealAt(int register, int place) => reals[(register * blockLength) + place];

    private void EvaluateCounts(in Instruction instruction, int target, int left, int right, int length)
    {
        var values = counts;
        var constant = instruction.Constant;
        switch (instruction.Operation)
        {
            case Operation.CountSumStart:
                for (var i = 0; i < length; i++)
                    values[target + i] = constant;
                break;
            case Operation.CountSumTerm:
                for (var i = 0; i < length; i++)
                    values[target + i] += constant * values[left + i];
                break;
            case Operation.CountProduct:
                for (var i = 0; i < length; i++)
                    values[target + i] = values[left + i] * values[right + i];
                break;
            case Operation.CountMinimum:
                for (var i = 0; i < length; i++)
                    values[target + i] = Math.Min(values[left + i], values[right + i]);
                break;
            case Operation.CountMaximum:
                for (var i = 0; i < length; i++)
                    values[target + i] = Math.Max(values[left + i], values[right + i]);
                break;
            case Operation.CountCeilingQuotient:
                for (var i = 0; i < length; i++)
                    values[target + i] = ExactArithmetic.CeilingDivide(values[left + i], constant);
                break;
            default:
                for (var i = 0; i < length; i++)
                    values[target + i] = values[left + i] * (values[left + i] + 1) / 2;
                break;
        }
    }

    private void EvaluateReals(Operation operation, int target, int left, int right, int length)
    {
        var values = reals;
        switch (operation)
        {
            case Operation.RealOfCount:
                for (var i = 0; i < length; i++)
                    values[target + i] = counts[left + i];
                break;
            case Operation.RealSum:
                for (var i = 0; i < length; i++)
                    values[target + i] = values[left + i] + values[right + i];
                break;
            case Operation.RealProduct:
                for (var i = 0; i < length; i++)
                    values[target + i] = values[left + i] * values[right + i];
                break;
            case Operation.RealQuotient:
                for (var i = 0; i < length; i++)
                    values[target + i] = values[left + i] / values[right + i];
                break;
            default:
                for (var i = 0; i < length; i++)
                    values[target + i] = Math.Max(values[left + i], values[right + i]);
                break;
        }
    }

    private int Add(CountExpression expression)
    {
        if (expression is CountSymbol symbol)
        {
            return symbol.Dimension switch
            {
                WorkloadDimension.PromptTokens => Prompt,
                WorkloadDimension.OutputTokens => Output,
                _ => Sequences,
            };
        }

        if (!countRegisters.TryGetValue(expression, out var register))
            countRegisters.Add(expression, register = LayOut(expression));
        return register;
    }

    private int LayOut(CountExpression expression)
    {
        switch (expression)
        {
            case CountSum sum:
                var terms = new int[sum.Terms.Count];
                for (var i = 0; i < terms.Length; i++)
                    terms[i] = Add(sum.Terms[i].Expression);
                var total = NewCount();
                Append(new Instruction(Operation.CountSumStart, total, 0, 0, sum.Constant));
                for (var i = 0; i < terms.Length; i++)
                    Append(new Instruction(Operation.CountSumTerm, total, terms[i], 0, sum.Terms[i].Factor));
                return total;
            case CountBinary binary:
                return Emit(
                    binary.Operator switch
                    {
                        CountOperator.Product => Operation.CountProduct,
                        CountOperator.Minimum => Operation.CountMinimum,
                        _ => Operation.CountMaximum,
                    },
                    Add(binary.Left),
                    Add(binary.Right));
            case CountCeilingQuotient quotient:
                return Emit(Operation.CountCeilingQuotient, Add(quotient.Dividend), 0, quotient.Divisor);
            case CountTriangular triangular:
                return Emit(Operation.CountTriangular, Add(triangular.N), 0);
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    private int Add(RealExpression expression)
    {
        if (!realRegisters.TryGetValue(expression, out var register))
            realRegisters.Add(expression, register = LayOut(expression));
        return register;
    }

    private int LayOut(RealExpression expression)
    {
        if (expression is RealOfCount count)
            return Emit(Operation.RealOfCount, Add(count.Count), 0);
        var binary = (RealBinary)expression;
        return Emit(
            binary.Operator switch
            {
                RealOperator.Sum => Operation.RealSum,
                RealOperator.Product => Operation.RealProduct,
                RealOperator.Quotient => Operation.RealQuotient,
                _ => Operation.RealMaximum,
            },
            Add(binary.Left),
            Add(binary.Right));
    }

    private int Emit(Operation operation, int left, int right, long constant = 0)
    {
        var target = operation >= Operation.RealOfCount ? NewReal() : NewCount();
        Append(new Instruction(operation, target, left, right, constant));
        return target;
    }

    private void Append(Instruction instruction)
    {
        if (length == instructions.Length)
            Array.Resize(ref instructions, 2 * length);
        instructions[length++] = instruction;
    }

    private int NewCount() => NewRegister(ref counts, ref countLength);

    private int NewReal() => NewRegister(ref reals, ref realLength);

    private int NewRegister<T>(ref T[] values, ref int length)
    {
        if ((length + 1) * blockLength > values.Length)
            Array.Resize(ref values, Math.Max(2 * values.Length, 32 * blockLength));
        return length++;
    }

    private readonly struct Instruction
    {
        public Instruction(Operation operation, int target, int left, int right, long constant)
        {
            Operation = operation;
            Target = target;
            Left = left;
            Right = right;
            Constant = constant;
        }

        public Operation Operation { get; }

        public int Target { get; }

        public int Left { get; }

        public int Right { get; }

        public long Constant { get; }
    }
}
