using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dateline.Tests.Design;

/// <summary>Conventions that a compiler does not check. Each test lists all offenders at once.</summary>
public sealed class StyleTests
{
    private static readonly Assembly[] s_libraries = [typeof(Dateline.Text.Document).Assembly, typeof(Dateline.Claims.Claim).Assembly];

    private static readonly string[] s_bannedEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Info", "Data"];

    [Fact]
    public void Types_are_named_by_what_they_are()
    {
        string[] offenders = [.. s_libraries.SelectMany(library => library.GetTypes()).Where(IsWritten)
            .Where(type => s_bannedEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))).Select(type => type.FullName!)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Public_types_are_sealed_or_static()
    {
        string[] offenders = [.. s_libraries.SelectMany(library => library.GetExportedTypes())
            .Where(type => type.IsClass && !type.IsSealed).Select(type => type.FullName!)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Public_types_have_no_writable_state()
    {
        var offenders = new List<string>();
        foreach (Type type in s_libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !type.IsEnum))
        {
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
            {
                if (property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
                    offenders.Add($"{type.FullName}.{property.Name}");
            }
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
            {
                if (!field.IsInitOnly && !field.IsLiteral) offenders.Add($"{type.FullName}.{field.Name}");
            }
        }
        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void No_static_of_the_libraries_can_change()
    {
        string[] offenders = [.. s_libraries.SelectMany(library => library.GetTypes()).Where(IsWritten)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.IsDefined(typeof(ThreadStaticAttribute)))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}")];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Files_stay_under_400_lines()
    {
        string[] offenders = [.. Repository.Sources("src").Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > 400)];
        Assert.Empty(offenders);
    }

    [Fact]
    public void Sources_leave_nothing_for_later()
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "NotImplemented" + "Exception"];
        string[] offenders = [.. Repository.Sources("src").Concat(Repository.Sources("tests")).Concat(Repository.Sources("bench"))
            .Where(file => words.Any(word => Repository.Read(file).Contains(word, StringComparison.Ordinal)))];
        Assert.Empty(offenders);
    }

    private static bool IsWritten(Type type) => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal);
}
