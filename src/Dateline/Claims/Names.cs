using System.Globalization;
using System.Text;

namespace Dateline.Claims;

/// <summary>The written names of enumerations in JSON and on the command line: kebab-case, such as <c>identity-militia</c>.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Names.TryGetValue(value, out string? name) ? name : value.ToString();

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static T? Parse<T>(string name) where T : struct, Enum => Table<T>.Values.TryGetValue(name, out T value) ? value : null;

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

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
        public static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
