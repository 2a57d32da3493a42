using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Claims.Counting;
using Dateline.Claims.Dating;
using Dateline.Claims.Joining;
using Dateline.Claims.Judging;
using Dateline.Claims.Parties;
using Dateline.Claims.Placing;
using Dateline.Claims.Syntax;
using Dateline.Claims.Triggers;
using Dateline.Codebooks;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>The coding of one article or section, step by step: triggers to drafts, drafts filled and judged, drafts of one happening joined, claims built.</summary>
internal sealed class ArticleCoding
{
    // Drafts of one sentence that are weighed against each other; more would make time grow with their square.
    private const int MostTogether = 40;

    private readonly ArticlePart _part;
    private readonly Codebook _codebook;
    private readonly SyntaxTree _tree;
    private readonly Mentions _mentions;
    private readonly ActorNamer _namer;
    private readonly PhraseReader _phrases;
    private readonly PlaceLinker _places;
    private readonly TargetTolls _targetTolls;

    public ArticleCoding(ArticlePart part, Document document, Codebook codebook, Mentions mentions, ActorNamer namer)
    {
        _part = part;
        _codebook = codebook;
        _tree = new SyntaxTree(document);
        _mentions = mentions;
        _namer = namer;
        _places = new PlaceLinker(_tree, mentions, codebook);
        _targetTolls = new TargetTolls(_tree);
        _phrases = new PhraseReader(_tree, mentions, OpeningReader.EndOf(part.Article) is > 0 and var opening ? document.TokenAt(opening) : 0);
    }

    public ImmutableArray<Claim> Code(List<TriggerMatch> matches, List<Rejection> rejections)
    {
        foreach (TriggerMatch match in matches) _mentions.MarkTrigger(match.Head);
        ImmutableArray<Attribution> attributions = AttributionFinder.Find(_tree.Document);
        var said = new SaidContent(_tree, attributions);
        List<Draft> drafts = new DraftFinder(_tree, _mentions, said, rejections).Find(matches);
        drafts = Judge(drafts, rejections);
        said.DropRepeated(drafts);
        new FoiledPlans(_tree).Settle(drafts, rejections);
        new RepeatFinder(_tree, _mentions).Add(drafts);
        var joiner = new HappeningJoiner(_tree, new SameHappening(_tree, _mentions), _mentions);
        foreach (TextSpan relay in attributions.SelectMany(attribution => attribution.Relays)) _mentions.MarkRelay(relay);
        FillRoles(drafts);
        said.NameSpeakers(drafts, _phrases);
        new FreedReader(_tree, _mentions).Settle(drafts);
        DropFlight(drafts, rejections);
        joiner.JoinWithinSentences(drafts);
        var speech = new SpeechLinker(_tree, _mentions, _phrases, attributions);
        FillCircumstances(drafts, speech);
        new PlaceDistribution(_tree, _mentions).Split(drafts);
        new SecondNames(_tree, _codebook, _mentions).Settle(drafts);
        new LaterNames(_tree, _codebook, _mentions).Settle(drafts);
        joiner.JoinOverSentences(drafts);
        var speaking = new SpeakingSubjects(_tree, _codebook, _mentions, _phrases);
        foreach (Draft draft in drafts)
        {
            speaking.Name(draft);
            speech.Settle(draft);
            // "the group blames the army and vows revenge": whose words they are is told by the claim itself.
            if (draft.Type.Families.Contains("words")) draft.SaidBy.RemoveAll(source => draft.Actors.Exists(actor => actor.Head == source.Head || actor.Span.Overlaps(source.Span) || _mentions.MayBeSame(actor.Head, source.Head)));
            // "The raid will not go unanswered, the minister said": who says it threatens.
            // "We demand an inquiry, the council said": so does who says so of themselves.
            if (draft.Actors.Count > 0 || draft.SaidBy is not [{ Kind: SourceKind.Speaker } speaker, ..] || draft.Type.Code.Value != "threat" && !(draft.IsSaying && speaking.IsSaidOfSelf(draft.Head))) continue;
            draft.Actors.Add(new Filler(speaker.Head, speaker.Span, "speaker"));
            draft.SaidBy.RemoveAt(0);
        }
        drafts = new WordsJudge(_tree).Settle(drafts, rejections);
        var referents = new ReferentReader(_tree, _codebook, _mentions, _phrases);
        new ClaimantReader(_tree, _mentions, _phrases, referents).Read(drafts);
        NameClaimants(drafts, referents);
        new JudgedActs(_tree, _mentions, _phrases).Settle(drafts);
        new JudgedSpeech(_tree, _codebook, _mentions, _phrases).Settle(drafts);
        _targetTolls.CountStruck(drafts);
        var namings = new NamingJudge(_tree, _mentions, _phrases);
        foreach (Draft draft in drafts) namings.Settle(draft);
        new TollSources(_tree, _phrases, speech).Note(drafts);
        new Intercepts(_tree).Drop(drafts, rejections);
        Sift(drafts, speaking, rejections);
        foreach (Draft fight in drafts.Where(draft => draft.Type.Code.Value == "armed-clash")) SideWith(fight);
        var doers = new ClauseDoer(_tree, _codebook, _mentions, _phrases, _namer);
        foreach (Draft draft in drafts) doers.Complete(draft);
        PlaceFinely(drafts);
        var builder = new ClaimBuilder(_part, _codebook, _tree, _mentions, _namer, _phrases, _places);
        return [.. drafts.Select(builder.Build).OrderBy(claim => claim.Trigger)];
    }

    // Once it is settled what is told, places are looked for in the sentences before, and within them the very spot.
    private void PlaceFinely(List<Draft> drafts)
    {
        var earlier = new PlaceBefore(_tree, _mentions, _places, drafts);
        var sites = new SiteReader(_tree, _mentions, _places, _codebook);
        Draft? before = null;
        foreach (Draft draft in drafts.OrderBy(draft => draft.Head))
        {
            // A sum over many places is told of none of them, and neither is what happens all over the country.
            if (draft.IsPlaceBefore && (draft.IsSum || earlier.IsOfCountry(draft))) (draft.Place, draft.IsPlaceBefore) = (-1, false);
            else if ((draft.Place < 0 || draft.IsPlaceBefore) && earlier.Of(draft, before) is >= 0 and var place) (draft.Place, draft.IsPlaceBefore) = (place, true);
            if (!draft.Type.Families.Contains("words")) draft.Site = sites.Find(draft);
            if (draft.Site is null && draft.Type.Families.Contains("fight")) draft.Site = sites.NamedTarget(draft);
            // "outside Orsk city hall": the town's name stands within the site's.
            if (draft.Place < 0 && draft.Site is { } site) draft.Place = sites.TownOf(site);
            if (draft.Place >= 0 && !draft.IsPlaceBefore && !draft.Background) before = draft;
        }
    }

    // Who speaks for a group claims it for the group.
    private static void NameClaimants(List<Draft> drafts, ReferentReader referents)
    {
        foreach (Draft draft in drafts)
        {
            // A threat by the Front's spokesman is the Front's.
            for (int i = 0; i < draft.Actors.Count && draft.Type.Families.Contains("words"); i++) draft.Actors[i] = referents.GroupOf(draft.Actors[i]);
            for (int c = 0; c < draft.Claimants.Count; c++)
            {
                Filler claimer = draft.Claimants[c], group = referents.GroupOf(claimer);
                draft.Claimants[c] = group;
                for (int i = 0; i < draft.Actors.Count; i++)
                {
                    if (draft.Actors[i].Span == claimer.Span) draft.Actors[i] = group;
                }
            }
        }
    }

    // In a fight both sides act: whoever is only told as hit is a side where none other is, else one told before.
    private void SideWith(Draft fight)
    {
        if (fight.Actors.Count < 2) fight.Actors.AddRange(fight.Targets.Where(target => _mentions.IsActorWord(target.Head) || _codebook.IsIn("armed", _tree.Lemma(target.Head)) || _codebook.IsIn("insurgents", _tree.Lemma(target.Head))));
        fight.Targets.Clear();
    }

    private void Sift(List<Draft> drafts, SpeakingSubjects speaking, List<Rejection> rejections)
    {
        var substance = new SubstanceJudge(_tree, _codebook, _mentions, speaking);
        bool onlySentence = _tree.Document.Sentences.Length <= 2;
        bool only = drafts.Count == 1;
        var alone = new List<Draft>();
        bool IsRefused(Draft draft)
        {
            if (substance.Against(draft, onlySentence, only) is not { } refusal) return false;
            rejections.Add(new Rejection(_tree[draft.Head].Span, refusal.Rule, refusal.Reason));
            // "denied a request to delay his execution": a denial speaks of nothing but what hangs on it.
            alone.AddRange(draft.Folded.Where(words => words.Sentence == draft.Sentence && _tree.IsVerb(words.Head) && !_tree.IsPassive(words.Head) && (words.Type.Code.Value == "rejection" ? _tree.Head(draft.Head) == words.Head : _tree.Governs(words.Head, draft.Head)) && refusal.Rule is not ("rootless" or "calm" or "taken-for-known")));
            return true;
        }
        drafts.RemoveAll(IsRefused);
        foreach (Draft words in drafts.SelectMany(draft => draft.Folded)) rejections.Add(new Rejection(_tree[words.Head].Span, "told-as-act", "What is spoken of is a claim of its own."));
        // "denies supplying drones": where the act is not told, the words that speak of it are.
        drafts.AddRange(alone.ToArray().Where(words => !IsRefused(words)));
    }

    // "shot the mayor and fled": who did it gets away, nobody is displaced.
    private void DropFlight(List<Draft> drafts, List<Rejection> rejections) => drafts.RemoveAll(draft =>
    {
        if (draft.Type.Code.Value == "displacement" && IsOneOnTheRun(draft))
        {
            rejections.Add(new Rejection(_tree[draft.Head].Span, "flight-of-one", "One who runs is not driven out."));
            return true;
        }
        if (draft.Type.Code.Value != "displacement" || _tree.Lemma(draft.Head) is not ("flee" or "escape" or "leave" or "run" or "drive")) return false;
        if (!drafts.Exists(other => other.Sentence == draft.Sentence && other.Type.Families.Contains("fight") && other.Actors.Exists(actor => _tree.Lemma(actor.Head) is not ("villager" or "resident" or "inhabitant" or "family" or "refugee") && draft.Targets.Exists(target => target.Head == actor.Head)))) return false;
        rejections.Add(new Rejection(_tree[draft.Head].Span, "flight-of-doer", "Who did it gets away."));
        return true;
    });

    // "a third man who fled the airport": one who runs is not driven out.
    private bool IsOneOnTheRun(Draft draft) => _tree.Label(draft.Head) == DependencyLabel.AclRelcl && _tree.Lemma(draft.Head) is "flee" or "escape" && _tree.Head(draft.Head) is >= 0 and var one && _tree[one].Tag == "NN" && _tree.Lemma(one) is "man" or "suspect" or "gunman" or "attacker" or "driver" or "bomber" or "assailant" or "shooter";

    private List<Draft> Judge(List<Draft> drafts, List<Rejection> rejections)
    {
        var stages = new StageJudge(_tree, new ActingNouns(_tree, _codebook, _mentions));
        var kept = new List<Draft>(drafts.Count);
        var registers = new RegisterJudge(_tree.Document, _codebook, _mentions);
        var recurring = new RecurringActs(_tree);
        foreach (Draft draft in drafts)
        {
            if (registers.Of(draft.Sentence) is { } register)
            {
                rejections.Add(new Rejection(_tree[draft.Head].Span, "register-" + register, "The sentence speaks of something else in words of violence."));
                continue;
            }
            if (draft.Type.Families.Contains("fight") && !_tree.IsVerb(draft.Head) && recurring.IsUsual(draft.Head))
            {
                rejections.Add(new Rejection(_tree[draft.Head].Span, "usual", "It is only told that such things are common."));
                continue;
            }
            if (stages.Judge(draft, out var rejection) is not { } stage)
            {
                rejections.Add(new Rejection(_tree[draft.Head].Span, rejection!.Value.Rule, rejection.Value.Reason)); // no stage is always told why
                continue;
            }
            if (!IsOfRefusal(draft) && !HasNot(draft.Match) && stages.IsNegated(draft.Head))
            {
                rejections.Add(new Rejection(_tree[draft.Head].Span, "negated", "It is said not to have happened."));
                continue;
            }
            (draft.Stage, draft.StageRule) = stage;
            kept.Add(draft);
        }
        return kept;
    }

    // "did not honour the truce": the negation is a word of the phrase.
    private bool HasNot(TriggerMatch match)
    {
        for (int i = match.First; i < match.Last; i++)
        {
            if (_tree.Lemma(i) is "not" or "n't") return true;
        }
        return false;
    }

    // "said it would not negotiate": the negation is what the pattern asks for.
    private static bool IsOfRefusal(Draft draft) => draft.Match.Pattern.When.Any(condition => condition.Slot == "before" && condition.Words.Contains("not"));

    private void FillRoles(List<Draft> drafts)
    {
        var roles = new RoleFiller(_tree, _codebook, _mentions, _phrases);
        var times = new TimeLinker(_tree, _mentions);
        var lengths = new LengthLinker(_tree, _mentions);
        foreach (IGrouping<int, Draft> sentence in drafts.GroupBy(draft => draft.Sentence))
        {
            List<Draft> together = [.. sentence.Take(MostTogether)];
            foreach (Draft draft in sentence)
            {
                roles.Fill(draft);
                times.Link(draft, together);
            }
            times.Share(together);
            lengths.Link(together);
        }
        new EvacuationOrders(_tree, _mentions).Settle(drafts);
        new TollLinker(_tree, _mentions, _targetTolls).Link(drafts);
    }

    // "Thousands protest in Tula. Police use tear gas": crowds and the police that meet them stand in one place.
    private static bool IsLocal(EventType type) => type.Families.Contains("crowd");

    // "the airstrip captured by the army in March": older things that only tell which one is meant.
    private bool IsPresupposed(Draft draft) => draft.Background && draft.BackgroundRule is not ("sum" or "long-span") && draft.Tolls.Count == 0 && _tree.Label(draft.Head) == DependencyLabel.Acl;

    // Places, sources and weapons are looked for once the mentions of one sentence are joined: they may hang on any of them.
    private void FillCircumstances(List<Draft> drafts, SpeechLinker speech)
    {
        var weapons = new WeaponFinder(_tree, _codebook, _mentions, _phrases);
        var background = new BackgroundJudge(_tree, _mentions, new KnownActReader(_tree, _mentions, drafts));
        var parties = new PartyJudge(_tree, _codebook, _mentions, _phrases);
        var rivals = new RivalAccusations(_tree, _mentions, _phrases);
        _places.NoteAddressed(drafts);
        Draft? before = null, news = null;
        var story = new StoryDay(_tree, _mentions);
        foreach (Draft draft in drafts)
        {
            parties.Complete(draft);
            // Nobody speaks to themselves.
            if (draft.Type.Families.Contains("words")) draft.Targets.RemoveAll(target => draft.Actors.Exists(actor => actor.Span == target.Span));
            _places.Link(draft);
            draft.Weapon ??= weapons.Find(draft);
            if (draft.Stage == Stage.Occurred && background.GoesOn(draft)) (draft.Stage, draft.StageRule) = (Stage.Ongoing, "until-now");
            (draft.Background, draft.BackgroundRule) = background.Judge(draft, draft == drafts[0]);
            // What follows without a place of its own happened where the story stands, not where something older was.
            Draft? there = draft.Background ? before : news;
            if (draft.Place < 0 && there is not null && there.Sentence < draft.Sentence && (draft.Type.Families.Contains("fight") || (there.Sentence + 1 == draft.Sentence && IsLocal(draft.Type)))) (draft.Place, draft.IsPlaceBefore) = (there.Place, true);
            if (draft.Place >= 0 && (draft.Type.Families.Contains("fight") || IsLocal(draft.Type))) (before, news) = (draft, PlacesAside.IsHistory(draft, _mentions) ? news : draft);
            if (background.IsState(draft)) (draft.Stage, draft.StageRule) = (Stage.Ongoing, "state");
            // What a report takes for known is nobody's news: "a month after the rebels seized it".
            if (draft.BackgroundRule is not ("relative-perfect" or "past-perfect") && !(draft.BackgroundRule is "after-clause" or "earlier-date" && draft.IsEarlier) && !IsPresupposed(draft) || draft.BackgroundRule == "past-perfect" && speech.IsContent(draft))
            {
                speech.Link(draft);
                rivals.Add(draft);
            }
            draft.IsUndated |= draft != drafts[0] && background.TellsUntilNow(draft) || story.IsUndated(draft, drafts);
            if (draft.Background) continue;
            story.Follow(draft);
            background.Story = story.First;
        }
    }
}
