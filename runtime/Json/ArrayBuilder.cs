using System.Buffers;
using System.Runtime.CompilerServices;

namespace Medusa.Runtime;

/// <summary>Gathers items on the stack, then in a pooled array, so that only the array of the exact size is left for the collector.</summary>
internal ref struct ArrayBuilder<T>
{
    private FirstItems _first;
    private T[]? _rented;
    private int _count;
    private int _leftOut;

    public void Add(T item)
    {
        if (_rented is null)
        {
            if (_count < FirstItems.Length)
            {
                _first[_count++] = item;
                return;
            }

            Span<T> first = _first;
            _rented = ArrayPool<T>.Shared.Rent(FirstItems.Length * 4);
            first.CopyTo(_rented);
        }
        else if (_count == _rented.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(_count * 2);
            _rented.CopyTo(larger, 0);
            Return(_rented);
            _rented = larger;
        }

        _rented[_count++] = item;
    }

    /// <summary>Counts an item that is <c>null</c> where none may be.</summary>
    public void LeaveOut() => _leftOut++;

    /// <summary>The items: an array, unless some were left out.</summary>
    public readonly IReadOnlyList<T> ToList() => _leftOut == 0 ? ToArray() : new ListWithoutNulls<T>(ToArray(), _leftOut);

    public readonly T[] ToArray()
    {
        if (_rented is not null)
        {
            return _rented.AsSpan(0, _count).ToArray();
        }

        ReadOnlySpan<T> first = _first;
        return _count == 0 ? [] : first[.._count].ToArray();
    }

    public void Dispose()
    {
        if (_rented is null)
        {
            return;
        }

        Return(_rented);
        _rented = null;
    }

    // A pooled array must not keep the records alive.
    private static void Return(T[] array) =>
        ArrayPool<T>.Shared.Return(array, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    [InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 8;
        private T _item;
    }
}
