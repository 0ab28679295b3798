using System.Buffers.Binary;

namespace EdgeDsl.Cli.Tests.Fuzz;

/// <summary>Bytes that are nearly a GGUF header.</summary>
internal static class MutatedBytes
{
    private static readonly ulong[] Numbers =
    [
        0, 1, 2, 3, 7, 8, 9, 12, 13, 31, 32, 64, 65, 255, 256, 1024, 65_535, 65_536, 1 << 20, int.MaxValue, 1UL << 31, uint.MaxValue, 1UL << 32, 1UL << 40, long.MaxValue, 1UL << 63,
        ulong.MaxValue - 31, ulong.MaxValue,
    ];

    public static byte[] Of(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var edits = random.Next(1, 5); edits > 0 && bytes.Count > 8; edits--)
        {
            // The beginning holds the counts and the sizes.
            var at = random.Next(random.Next(3) == 0 ? Math.Min(512, bytes.Count) : bytes.Count);
            var length = Math.Min(bytes.Count - at, random.Next(1, 64));
            switch (random.Next(9))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    Put(bytes, random.Next(2) == 0 ? 8 + (8 * random.Next(2)) : at, Numbers[random.Next(Numbers.Length)], 8);
                    break;
                case 3 or 4:
                    Put(bytes, at, Numbers[random.Next(Numbers.Length)], random.Next(2) == 0 ? 4 : 8);
                    break;
                case 5:
                    bytes.RemoveRange(at, length);
                    break;
                case 6:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 7:
                    bytes[at] = (byte)(random.Next(2) == 0 ? '0' + random.Next(10) : 'a' + random.Next(26));
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Put(List<byte> bytes, int at, ulong number, int size)
    {
        Span<byte> written = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(written, number);
        for (var i = 0; i < size && at + i < bytes.Count; i++)
            bytes[at + i] = written[i];
    }
}
