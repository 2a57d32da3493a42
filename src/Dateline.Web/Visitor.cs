using Dateline.Places;
using Dateline.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Web;

/// <summary>Who looks at a page, and the token that their forms must bear.</summary>
/// <param name="Name">The name; null when nobody was asked.</param>
/// <param name="MayReview">Whether the page offers to judge.</param>
/// <param name="Token">The anti-forgery token for forms.</param>
/// <param name="Path">The page's own path.</param>
/// <param name="Countries">The names of countries; null to show their codes.</param>
public sealed record Visitor(string? Name, bool MayReview, string Token, string Path, CountryTable? Countries)
{
    /// <summary>What a value of a search parameter is called: a country's name for its code, a type's words for its code, other values as they are.</summary>
    public string Label(string parameter, string value) => parameter switch
    {
        "country" => Countries?.WithCode(value)?.Name ?? value,
        "type" => value.Replace('-', ' '),
        _ => value,
    };

    /// <summary>An incident in one sentence.</summary>
    public string Sentence(Store.IncidentRow row) => IncidentSentence.Of(row, Countries);

    internal static Visitor Of(HttpContext context, WebSettings settings)
    {
        string? name = context.User.Identity is { IsAuthenticated: true, Name: { } known } ? known : null;
        bool may = settings.Access.IsOpen || context.User.IsInRole(nameof(AccessRole.Reviewer));
        AntiforgeryTokenSet tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new Visitor(name, may && context.RequestServices.GetService<Store.ReviewDesk>() is not null, tokens.RequestToken ?? "", context.Request.Path, settings.Countries);
    }
}
