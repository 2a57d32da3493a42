using Microsoft.AspNetCore.Http;

namespace Dateline.Web;

/// <summary>Answers with an entity tag, and with "not modified" where the reader has the same (RFC 9110, section 8.8.3).</summary>
internal static class EntityTag
{
    public static IResult Respond(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        string tag = "\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body.Span))[..20] + "\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(known => known == tag || known == "*")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Bytes(body, contentType);
    }
}
