using System.Runtime.CompilerServices;

namespace Dateline.Language.Models;

/// <summary>Turns words and feature values into 64-bit keys, the same on every machine and in every run.</summary>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>FNV-1a over the UTF-16 units of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash;
    }

    /// <summary>Key of one value under a template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, ulong a) => Finish(((template + 1) * Golden) ^ a);

    /// <summary>Key of two values under a template; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, ulong a, ulong b) => Finish((((template + 1) * Golden) ^ a) * Prime + b);

    /// <summary>Key of three values under a template; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, ulong a, ulong b, ulong c) =>
        Finish((((((template + 1) * Golden) ^ a) * Prime + b) * Golden) + c);

    // The last steps of MurmurHash3, which spread every bit over the whole key.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
