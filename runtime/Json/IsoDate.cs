using System.Runtime.CompilerServices;

namespace Medusa.Runtime;

/// <summary>Reads and writes dates and times as ISO 8601 text.</summary>
internal static class IsoDate
{
    /// <summary>The length of what <see cref="Format"/> writes.</summary>
    public const int Length = 24;

    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Reads <c>yyyy-MM-dd</c>, with a time and an offset if they are there; without an offset it is UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time) =>
        TryParseUsual(text, out time) || TryParseAny(text, out time);

    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, as <c>Date.toISOString</c> does.</summary>
    /// <param name="time">The time; its offset is taken out, and what is finer than a millisecond is cut off.</param>
    /// <param name="utf8">At least <see cref="Length"/> bytes.</param>
    public static void Format(DateTimeOffset time, Span<byte> utf8)
    {
        var utc = time.UtcDateTime;
        utf8 = utf8[..Length];
        WriteTwo(utf8, utc.Year / 100);
        WriteTwo(utf8[2..], utc.Year % 100);
        utf8[4] = (byte)'-';
        WriteTwo(utf8[5..], utc.Month);
        utf8[7] = (byte)'-';
        WriteTwo(utf8[8..], utc.Day);
        utf8[10] = (byte)'T';
        WriteTwo(utf8[11..], utc.Hour);
        utf8[13] = (byte)':';
        WriteTwo(utf8[14..], utc.Minute);
        utf8[16] = (byte)':';
        WriteTwo(utf8[17..], utc.Second);
        utf8[19] = (byte)'.';
        utf8[20] = (byte)('0' + (utc.Millisecond / 100));
        WriteTwo(utf8[21..], utc.Millisecond % 100);
        utf8[23] = (byte)'Z';
    }

    private static void WriteTwo(Span<byte> utf8, int value)
    {
        utf8[1] = (byte)('0' + (value % 10));
        utf8[0] = (byte)('0' + (value / 10));
    }

    /// <summary>The one form that a server is seen to write: <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    private static bool TryParseUsual(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Length
            || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
            || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        {
            return false;
        }

        // Each is -1 when one of its characters is no digit.
        var century = Two(text, 0);
        var yearOfCentury = Two(text, 2);
        var month = Two(text, 5);
        var day = Two(text, 8);
        var hour = Two(text, 11);
        var minute = Two(text, 14);
        var second = Two(text, 17);
        var tenths = Two(text, 20);
        var last = text[22] - '0';
        if ((century | yearOfCentury | month | day | hour | minute | second | tenths) < 0 || (uint)last > 9)
        {
            return false;
        }

        return TryMake(
            (century * 100) + yearOfCentury, month, day, hour, minute, second, ((tenths * 10) + last) * TimeSpan.TicksPerMillisecond, 0, out time);
    }

    private static bool TryParseAny(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        var rest = text;
        if (!TryDigits(ref rest, 4, out var year)
            || !TrySkip(ref rest, (byte)'-') || !TryDigits(ref rest, 2, out var month)
            || !TrySkip(ref rest, (byte)'-') || !TryDigits(ref rest, 2, out var day))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return TryMake(year, month, day, 0, 0, 0, 0, 0, out time);
        }

        // A space stands for the T in what PostgreSQL writes.
        if (rest[0] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        rest = rest[1..];
        if (!TryDigits(ref rest, 2, out var hour) || !TrySkip(ref rest, (byte)':') || !TryDigits(ref rest, 2, out var minute))
        {
            return false;
        }

        var second = 0;
        var fraction = 0L;
        if (TrySkip(ref rest, (byte)':'))
        {
            if (!TryDigits(ref rest, 2, out second))
            {
                return false;
            }

            if ((TrySkip(ref rest, (byte)'.') || TrySkip(ref rest, (byte)',')) && !TryFraction(ref rest, out fraction))
            {
                return false;
            }
        }

        return TryOffset(rest, out var offset) && TryMake(year, month, day, hour, minute, second, fraction, offset, out time);
    }

    // Digits beyond the seventh are finer than a tick and are cut off.
    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        var end = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var digits = end < 0 ? rest : rest[..end];
        rest = rest[digits.Length..];

        var unit = TimeSpan.TicksPerSecond;
        foreach (var digit in digits)
        {
            unit /= 10;
            ticks += (digit - '0') * unit;
        }

        return !digits.IsEmpty;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || text.SequenceEqual("Z"u8) || text.SequenceEqual("z"u8))
        {
            return true;
        }

        var negative = text[0] == '-';
        if (!negative && text[0] != '+')
        {
            return false;
        }

        text = text[1..];

        if (!TryDigits(ref text, 2, out var hour))
        {
            return false;
        }

        var minute = 0;
        if (!text.IsEmpty)
        {
            TrySkip(ref text, (byte)':');
            if (!TryDigits(ref text, 2, out minute) || !text.IsEmpty || minute > 59)
            {
                return false;
            }
        }

        minutes = (hour * 60) + minute;
        if (minutes > MaxOffsetMinutes)
        {
            return false;
        }

        if (negative)
        {
            minutes = -minutes;
        }

        return true;
    }

    private static bool TryMake(
        int year, int month, int day, int hour, int minute, int second, long fraction, int offsetMinutes, out DateTimeOffset time)
    {
        time = default;
        if (year < 1 || (uint)(month - 1) > 11 || day < 1 || (day > 28 && day > DateTime.DaysInMonth(year, month))
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var ticks = new DateTime(year, month, day).Ticks
            + (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + fraction;
        var utc = ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(ticks, new TimeSpan(offsetMinutes * TimeSpan.TicksPerMinute));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var first = text[at] - '0';
        var second = text[at + 1] - '0';
        return (uint)first > 9 || (uint)second > 9 ? -1 : (first * 10) + second;
    }

    private static bool TryDigits(ref ReadOnlySpan<byte> rest, int count, out int value)
    {
        value = 0;
        if (rest.Length < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var digit = rest[i] - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        rest = rest[count..];
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<byte> rest, byte expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
