using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dateline.Claims;

/// <summary>The written names of enumerations in JSON and on the command line: kebab-case, such as <c>identity-militia</c>.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        string?[] names = Table<T>.Names;
        int number = Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<T, byte>(value) : Unsafe.BitCast<T, int>(value);
        return (uint)number < (uint)names.Length && names[number] is { } name ? name : value.ToString();
    }

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static T? Parse<T>(string name) where T : struct, Enum 
    {
        int number = Array.IndexOf(Table<T>.Names, name);
        if (number < 0) return null;
        return Unsafe.SizeOf<T>() == sizeof(byte) ? Unsafe.BitCast<byte, T>(checked((byte)number)) : Unsafe.BitCast<int, T>(number);
    }

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }
        return kebab.ToString();
    }

    // Members by their numbers: a dictionary would be compiled anew for each enumeration, which took a twentieth of a start.
    private static string?[] NamesOf(Type type)
    {
        string[] names = Enum.GetNames(type);
        int[] numbers = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => Convert.ToInt32(number, CultureInfo.InvariantCulture))];
        var byNumber = new string?[numbers.Max() + 1];
        for (int i = 0; i < names.Length; i++) byNumber[numbers[i]] = Kebab(names[i]);
        return byNumber;
    }

    private static class Table<T> where T : struct, Enum
    {
        public static readonly string?[] Names = NamesOf(typeof(T));
    }
}
