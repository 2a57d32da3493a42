using Microsoft.AspNetCore.Http;

namespace Dateline.Web;

/// <summary>Answers with an entity tag, and with "not modified" where the reader has the same (RFC 9110, section 8.8.3).</summary>
internal static class EntityTag
{
    public static IResult Respond(HttpContext context, ReadOnlyMemory<byte> body, string contentType) => Respond(context, TaggedBody.Of(body), contentType);

    public static IResult Respond(HttpContext context, TaggedBody body, string contentType)
    {
        context.Response.Headers.ETag = body.Tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(known => known == body.Tag || known == "*")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Bytes(body.Bytes, contentType);
    }
}
