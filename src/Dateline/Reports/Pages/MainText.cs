namespace Dateline.Reports.Pages;

/// <summary>Finds the part of a page that holds its story, and says which elements are boilerplate.</summary>
/// <remarks>
/// Paragraphs that read like prose are counted up the tree; from the body downwards the search follows the child that holds nearly all of it.
/// Names of elements only help: a page without any telling name is still found by where its prose is.
/// </remarks>
internal sealed class MainText
{
    private const double NearlyAll = 0.72;
    private const int ShortestProse = 45;
    private const int ThinProse = 400;
    private const int LeastStory = 400;
    private const int MostStories = 60;

    private readonly PageTree _tree;
    private readonly bool[] _boilerplate;
    private readonly bool _trustsNames;

    private MainText(PageTree tree, bool trustsNames, bool[] boilerplate)
    {
        _tree = tree;
        _trustsNames = trustsNames;
        _boilerplate = boilerplate;
    }

    private bool HasOwnHeadline(int node) =>
        _tree.Blocks.Exists(block => block.Level == 1 && _tree.IsWithin(block.Node, node));

    /// <summary>The index of the element that holds the story.</summary>
    public int Root { get; private set; }

    /// <summary>The index of the element that holds all of the story's furniture too; 0, the page, unless the page holds several stories.</summary>
    public int Scope { get; private set; }

    /// <summary>The stories of the page, each as main text: usually one, itself; several on pages that load one story after the other.</summary>
    public IEnumerable<MainText> Stories()
    {
        List<int> stories = [];
        for (int i = 1; i < _tree.Nodes.Count && stories.Count < MostStories; i++)
        {
            PageNode node = _tree.Nodes[i];
            if (node.Tag == "article" && node.Prose >= LeastStory && !_boilerplate[i] && HasOwnHeadline(i))
            {
                stories.Add(i);
                i = node.End - 1;
            }
        }
        if (stories.Count < 2)
        {
            return [this];
        }
        return stories.Select(story =>
        {
            var main = new MainText(_tree, _trustsNames, _boilerplate) { Scope = story };
            main.Root = main.Descend(story);
            return main;
        });
    }

    /// <summary>Finds it. Where the names of elements leave hardly any prose, only those that can hardly mislead are believed.</summary>
    public static MainText Of(PageTree tree)
    {
        CountProse(tree);
        MainText main = Of(tree, trustsNames: true);
        PageNode page = tree.Nodes[0];
        if (page.Prose >= ThinProse || page.AllProse < 2 * page.Prose || page.AllProse == 0)
        {
            return main;
        }
        int trusting = page.Prose;
        MainText doubting = Of(tree, trustsNames: false);
        return page.Prose > 2 * trusting ? doubting : Of(tree, trustsNames: true);
    }

    private static MainText Of(PageTree tree, bool trustsNames)
    {
        var main = new MainText(tree, trustsNames, new bool[tree.Nodes.Count]);
        main.MarkBoilerplate();
        main.CountCleanProse();
        main.Root = main.Descend(0);
        return main;
    }

    /// <summary>Whether an element lies in boilerplate.</summary>
    public bool IsBoilerplate(int node) => _boilerplate[node];

    /// <summary>How much of a block counts as prose, in characters outside links.</summary>
    public static int ProseOf(PageBlock block)
    {
        if (block.Text.Length < ShortestProse || block.LinkDensity > 0.4 || block.Kind is BlockKind.Caption or BlockKind.Heading1 or BlockKind.Heading)
        {
            return 0;
        }
        int words = block.Text.Length - block.Links;
        return block.Kind is BlockKind.Item or BlockKind.Cell ? words / 2 : words;
    }

    private static void CountProse(PageTree tree)
    {
        foreach (PageBlock block in tree.Blocks)
        {
            int prose = ProseOf(block);
            for (int at = block.Node; at >= 0; at = tree.Nodes[at].Parent)
            {
                PageNode node = tree.Nodes[at];
                node.Text += block.Text.Length;
                node.Links += block.Links;
                node.AllProse += prose;
            }
        }
    }

    private void MarkBoilerplate()
    {
        const NodeRole Bad = NodeRole.Boilerplate | NodeRole.Comments | NodeRole.Hidden;
        HashSet<string> excused = ExcusedWords();
        bool teasersAreOthers = _tree.Nodes.Count(node => (node.Role & NodeRole.Teaser) != 0 && node.Text > 0 && (node.Parent < 0 || (_tree.Nodes[node.Parent].Role & NodeRole.Teaser) == 0)) > 3;
        int most = _tree.Nodes[0].AllProse / 2;
        int body = LargestBody(Math.Max(LeastStory, _tree.Nodes[0].AllProse / 5));
        // Readers may write more than the story has, where there is one.
        bool storyBesideComments = body >= 0 || LargestBody(LeastStory) >= 0;
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            PageNode node = _tree.Nodes[i];
            bool named = (node.Role & Bad) != 0 && !((node.Role & Bad) == NodeRole.Boilerplate && node.Word is { } word && excused.Contains(word));
            named &= _trustsNames || (node.Role & (Bad & ~NodeRole.Boilerplate)) != 0 || node.Word is null || NodeRoles.IsPlain(node.Word);
            // What holds the largest text of the page bears its name for the layout: "sidebar-right" is a page with a sidebar.
            named &= !(node.Word is not null && body > i && body < node.End) || (node.Role & (NodeRole.Comments | NodeRole.Hidden)) != 0;
            named |= (node.Role & NodeRole.Teaser) != 0 && (teasersAreOthers || node.Links > 0.4 * node.Text);
            // What holds most of the page's prose is no boilerplate, whatever it is called; neither is what is named as the story's text.
            bool hidden = (node.Role & NodeRole.Hidden) != 0;
            bool talked = (node.Role & NodeRole.Comments) != 0 && storyBesideComments;
            bool immune = (node.AllProse > (hidden ? most / 5 * 8 : most) && most > 0 && !talked) || ((node.Role & NodeRole.Body) != 0 && (node.Role & (NodeRole.Comments | NodeRole.Hidden)) == 0 && node.AllProse > 300);
            _boilerplate[i] = (named && !immune) || (node.Parent >= 0 && _boilerplate[node.Parent]);
        }
    }

    /// <summary>The element named as a story's text that holds most prose, <paramref name="least"/> characters or more; -1 when there is none. Hidden ones and comments do not count.</summary>
    private int LargestBody(int least)
    {
        int best = -1;
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            PageNode node = _tree.Nodes[i];
            if ((node.Role & (NodeRole.Comments | NodeRole.Hidden)) != 0)
            {
                i = Math.Max(i, node.End - 1);
            }
            else if ((node.Role & NodeRole.Text) != 0 && node.AllProse >= least)
            {
                (best, least) = (i, node.AllProse + 1);
            }
        }
        return best;
    }

    /// <summary>Words that name the parts of the story itself on this page: makers of pages call any part a widget, or a section with advertising one of "ads".</summary>
    private HashSet<string> ExcusedWords()
    {
        var prose = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _tree.Nodes.Count; i++)
        {
            if (_tree.Nodes[i] is { Word: { } word, AllProse: > 0 and int inside })
            {
                prose[word] = prose.GetValueOrDefault(word) + inside;
                i = _tree.Nodes[i].End - 1;
            }
        }
        return [.. prose.Where(pair => pair.Value > 0.6 * _tree.Nodes[0].AllProse).Select(pair => pair.Key)];
    }

    private void CountCleanProse()
    {
        foreach (PageNode node in _tree.Nodes)
        {
            node.Prose = 0;
        }
        foreach (PageBlock block in _tree.Blocks)
        {
            int prose = _boilerplate[block.Node] ? 0 : ProseOf(block);
            for (int at = prose == 0 ? -1 : block.Node; at >= 0; at = _tree.Nodes[at].Parent)
            {
                _tree.Nodes[at].Prose += prose;
            }
        }
    }

    private int Descend(int from)
    {
        int at = from;
        while (true)
        {
            int best = -1;
            for (int child = at + 1; child < _tree.Nodes[at].End; child = _tree.Nodes[child].End)
            {
                if (best < 0 || Weight(child) > Weight(best))
                {
                    best = child;
                }
            }
            // A named place of the story's text may hold less than nearly all of the prose: lists of other stories stand beside it.
            if (best < 0 || _tree.Nodes[best].Prose == 0 || Weight(best) < NearlyAll * _tree.Nodes[at].Prose || IsParagraph(_tree.Nodes[best]))
            {
                return at;
            }
            // A story element may be made of several sections, of which the largest is not the whole.
            if (_tree.Nodes[at].Tag == "article" && (_tree.Nodes[best].Role & NodeRole.Body) == 0 && _tree.Nodes[best].Prose < 0.92 * _tree.Nodes[at].Prose)
            {
                return at;
            }
            // Within the text of a story only a part that is the whole of it is followed: its first paragraph may stand apart.
            if ((_tree.Nodes[at].Role & NodeRole.Text) != 0 && (_tree.Nodes[best].Role & NodeRole.Body) == 0 && _tree.Nodes[best].Prose < 0.98 * _tree.Nodes[at].Prose)
            {
                return at;
            }
            at = best;
        }
    }

    private double Weight(int node)
    {
        PageNode it = _tree.Nodes[node];
        double weight = it.Prose;
        if ((it.Role & NodeRole.Body) != 0)
        {
            weight *= 1.6;
        }
        else if ((it.Role & NodeRole.Story) != 0)
        {
            weight *= 1.4;
        }
        return weight;
    }

    private static bool IsParagraph(PageNode node) => node.Tag is "p" or "blockquote" or "li" or "td" or "span" or "ul" or "ol" or "pre";
}
