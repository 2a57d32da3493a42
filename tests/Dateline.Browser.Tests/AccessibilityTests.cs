using Dateline.Tests.Web;
using Microsoft.Playwright;

namespace Dateline.Tests.Browser;

/// <summary>Every page, narrow and light, wide and dark: names, contrast, headings, landmarks, no sideways scrolling; and the way of the Tab key through it.</summary>
[Collection<BrowserTests>]
public sealed class AccessibilityTests(Chromium chromium, BrowserWeb shared)
{
    private const int MostSteps = 25;

    // Goes on to the next element and tells what is wrong there: not further in the page, or nothing shows where the focus is.
    private const string Look = """
        () => {
          const e = document.activeElement, before = window.auditBefore;
          if (!e || e === document.body) return 'end';
          // Past the last element the browser begins again.
          if (before && e.matches('.skip')) return 'end';
          window.auditBefore = e;
          const style = getComputedStyle(e), wrong = [];
          if (before && before !== e && !(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push('goes back');
          // Within a field for a day the browser itself shows which part of it has the focus.
          if (before !== e && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) && style.boxShadow === 'none') wrong.push('nothing shows the focus');
          const box = e.getBoundingClientRect();
          if (box.width === 0 || box.right < 0 || box.left > innerWidth) wrong.push('out of sight');
          return wrong.length ? wrong.join(', ') + ': ' + e.outerHTML.slice(0, 120) : '';
        }
        """;

    private static readonly string s_audit = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "audit.js"));

    private static readonly string[] s_pages = ["/?type=bombing&country=YE&q=recruits", "/", "/incidents", "INCIDENT", "/reports?q=recruits", "/reports/odd", "/queue", "/dashboard", "/jobs", "/changes", "/try"];

    [Fact]
    public async Task Every_page_can_be_read_and_operated_by_everybody()
    {
        RunningWeb web = await shared.StartedAsync();
        await using Visit visit = await chromium.VisitAsync(web, 360, 740);
        var wrong = new List<string>();
        foreach (string path in s_pages)
        {
            await visit.Page.SetViewportSizeAsync(360, 740);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await visit.GoAsync(path == "INCIDENT" ? $"/incidents/{web.IncidentOf("bombing")}?queue=1" : path);
            await visit.Page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = true");
            wrong.AddRange((await visit.Page.EvaluateAsync<string[]>(s_audit)).Select(problem => $"{path}, narrow and light: {problem}"));
            await visit.Page.SetViewportSizeAsync(2560, 1300);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            await visit.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 250))");
            wrong.AddRange((await visit.Page.EvaluateAsync<string[]>(s_audit)).Select(problem => $"{path}, wide and dark: {problem}"));
            for (int i = 0; i < MostSteps; i++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                string found = await visit.Page.EvaluateAsync<string>(Look);
                if (found == "end") break;
                if (found.Length > 0) wrong.Add($"{path}, by Tab: {found}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_marked_word_tells_its_rule_where_the_pointer_or_the_focus_is()
    {
        RunningWeb web = await shared.StartedAsync();
        await using Visit visit = await chromium.VisitAsync(web, 360, 740);
        await visit.GoAsync("/reports/odd");
        await visit.Page.Locator("mark.trigger").First.FocusAsync();
        string note = await visit.Page.Locator("mark.trigger").First.EvaluateAsync<string>("mark => getComputedStyle(mark, '::after').content");
        Assert.Contains("rule: by hand", note, StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
