using Microsoft.AspNetCore.Http;

namespace Dateline.Web;

/// <summary>Answers that were worked out once and hold as long as the store stays in one state.</summary>
/// <threadsafety>Safe for any number of threads; two that ask at once may both work an answer out.</threadsafety>
internal sealed class Answers
{
    private const int MostAnswers = 2000, MostBytes = 64_000_000;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, object> _known = new(StringComparer.Ordinal);
    private string _state = "";
    private long _bytes;

    /// <summary>The answer to a question, from memory where the store has not changed since.</summary>
    public T Remember<T>(string state, string question, Func<T> answer) where T : class
    {
        lock (_turn)
            if (_state == state && _known.TryGetValue(question, out object? known)) return (T)known;
        T made = answer();
        lock (_turn)
        {
            if (_state != state || _known.Count >= MostAnswers || _bytes >= MostBytes)
            {
                _known.Clear();
                (_state, _bytes) = (state, 0);
            }
            _known[question] = made;
            _bytes += made is TaggedBody body ? body.Bytes.Length : 1000;
        }
        return made;
    }

    /// <summary>A body for the request's own address, with its entity tag.</summary>
    public IResult Respond(HttpContext context, string state, string contentType, Func<ReadOnlyMemory<byte>> body) =>
        EntityTag.Respond(context, Remember(state, context.Request.Path + context.Request.QueryString.Value, () => TaggedBody.Of(body())), contentType);
}

/// <summary>A value on the heap.</summary>
internal sealed record Boxed<T>(T Value);

/// <summary>A body with its entity tag.</summary>
internal sealed record TaggedBody(ReadOnlyMemory<byte> Bytes, string Tag)
{
    public static TaggedBody Of(ReadOnlyMemory<byte> bytes) => new(bytes, "\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.Span))[..20] + "\"");
}
