using System.Buffers;
using System.Threading.Channels;
using EdgeDsl.Cli.Requests;

namespace EdgeDsl.Cli.Answers;

/// <summary>
/// Answers a stream of request lines while it is read: blocks of lines in parallel, answers in order, and never more in memory than a few
/// blocks. What has arrived is answered at once, so that a program may wait for each answer before it asks again.
/// </summary>
internal sealed class AnswerStream
{
    private const int BlockBytes = 1 << 16;

    private static readonly int BlocksAhead = 2 * Environment.ProcessorCount;

    private readonly LineAnswers answers = new(new Estimator());

    /// <summary>Answers every line.</summary>
    /// <returns>How many lines were answered, and how many of them with an error.</returns>
    public async Task<(long Lines, long Bad)> AnswerAsync(Stream requests, Stream output)
    {
        var blocks = Channel.CreateBounded<Task<Block>>(new BoundedChannelOptions(BlocksAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(requests, blocks.Writer));
        long lines = 0, bad = 0;
        try
        {
            await foreach (var answering in blocks.Reader.ReadAllAsync())
            {
                var block = await answering;
                await output.WriteAsync(block.Answers.WrittenMemory);
                lines += block.Lines;
                bad += block.Bad;
                if (!blocks.Reader.TryPeek(out _))
                    await output.FlushAsync();
            }
        }
        finally
        {
            blocks.Writer.TryComplete();
        }

        await reading;
        return (lines, bad);
    }

    private async Task ReadAsync(Stream requests, ChannelWriter<Task<Block>> blocks)
    {
        var failure = default(Exception);
        try
        {
            var buffer = new byte[BlockBytes];
            var filled = 0;
            var firstLine = 1L;
            var isInLongLine = false;
            while (true)
            {
                var read = await requests.ReadAsync(buffer.AsMemory(filled));
                if (isInLongLine)
                {
                    var rest = buffer.AsSpan(0, read).IndexOf((byte)'\n') + 1;
                    isInLongLine = rest == 0 && read > 0;
                    filled = isInLongLine ? 0 : read - rest;
                    buffer.AsSpan(rest, filled).CopyTo(buffer);
                }
                else
                {
                    filled += read;
                }

                var whole = read == 0 ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
                if (whole > 0)
                {
                    var (block, first) = (buffer, firstLine);
                    firstLine += block.AsSpan(0, whole).Count((byte)'\n');
                    buffer = new byte[Math.Max(BlockBytes, 2 * (filled - whole))];
                    block.AsSpan(whole, filled - whole).CopyTo(buffer);
                    filled -= whole;
                    await blocks.WriteAsync(Task.Run(() => Answer(block.AsSpan(0, whole), first)));
                }

                if (read == 0)
                    break;
                if (filled > LineAnswers.MostLineBytes)
                {
                    // It is answered by its number; what is left of it is passed over.
                    var (line, length, number) = (buffer, filled, firstLine++);
                    await blocks.WriteAsync(Task.Run(() => Answer(line.AsSpan(0, length), number)));
                    buffer = new byte[BlockBytes];
                    filled = 0;
                    isInLongLine = true;
                }
                else if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * filled);
                }
            }
        }
        catch (ChannelClosedException)
        {
            // Nobody reads the answers any more; why is said where they are written.
        }
        catch (Exception problem)
        {
            failure = problem;
        }

        blocks.TryComplete(failure);
    }

    private Block Answer(ReadOnlySpan<byte> lines, long firstLine)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (firstLine == 1 && lines.StartsWith(mark))
            lines = lines[mark.Length..];
        var written = new ArrayBufferWriter<byte>(4 * BlockBytes);
        var bad = answers.Answer(lines, firstLine, written);
        return new Block(written, written.WrittenSpan.Count((byte)'\n'), bad);
    }

    private sealed record Block(ArrayBufferWriter<byte> Answers, long Lines, long Bad);
}
