using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Scripts, styles and the base map, embedded in the assembly.</summary>
internal static class AssetsApi
{
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".json"] = "application/json",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder routes)
    {
        Assembly assembly = typeof(AssetsApi).Assembly;
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!s_types.TryGetValue(Path.GetExtension(name), out string? type)) continue;
            var bytes = new Lazy<byte[]>(() => Load(assembly, name));
            routes.MapGet("/" + name, (HttpContext context) => EntityTag.Respond(context, bytes.Value, type)).ExcludeFromDescription();
        }
    }

    private static byte[] Load(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} has gone.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
