using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>What police are said to do in a sentence, in the classes of the India police events set (Halterman et al., "Corpus-level evaluation for event QA", 2021).</summary>
[Flags]
public enum PoliceActs : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Killing somebody.</summary>
    Kill = 1,
    /// <summary>Arresting somebody.</summary>
    Arrest = 2,
    /// <summary>Failing to act.</summary>
    Fail = 4,
    /// <summary>Using force.</summary>
    Force = 8,
    /// <summary>Doing anything at all.</summary>
    AnyAction = 16,
}

/// <summary>Reads what police do in the sentences of a report.</summary>
public static class PoliceSentences
{
    private static readonly FrozenSet<string> s_police = Words("police sp policeman policemen policewoman cop cops constable inspector sub-inspector superintendent dsp dcp crpf srp raf bsf patrol security jawan commando nsg personnel force forces officer");
    private static readonly FrozenSet<string> s_death = Words("kill die dead death shoot succumb gun eliminate");
    private static readonly FrozenSet<string> s_fire = Words("fire firing bullet shoot lathi-charge lathicharge lathi teargas baton cane cane-charge encounter shell shells open burst lob gas charge beat thrash rough beating assault");
    private static readonly FrozenSet<string> s_militants = Words("militant terrorist raider gunman extremist naxalite");
    private static readonly FrozenSet<string> s_otherCauses = Words("stab stabbing burn knife acid drown flood accident");
    private static readonly FrozenSet<string> s_offices = Words("station control headquarters outpost quarter line");
    private static readonly FrozenSet<string> s_arrest = Words("arrest detain nab apprehend custody round book hold capture pick");
    private static readonly FrozenSet<string> s_failure = Words("fail failure inaction spectator mute bystander ignore refuse helpless delay lapse negligence reluctant watch silent inactive late");
    private static readonly FrozenSet<string> s_idleVerbs = Words("say tell claim add state be have believe suspect know think report admit describe deny feel want");

    /// <summary>What police do in each of the sentences of one report, in order.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="sentences">The sentences, in the order of the report.</param>
    public static ImmutableArray<PoliceActs> Read(Analyzer analyzer, ImmutableArray<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var acts = ImmutableArray.CreateBuilder<PoliceActs>(sentences.Length);
        bool policeFired = false;
        foreach (string sentence in sentences)
        {
            Document document = analyzer.Analyze(sentence, AnalysisDepth.Syntax);
            PoliceActs found = ReadOne(document, policeFired);
            // Deaths told right behind a firing by police belong to it.
            policeFired = (found & PoliceActs.Force) != 0 && !Has(document, s_arrest);
            acts.Add(found);
        }
        return acts.ToImmutable();
    }

    private static PoliceActs ReadOne(Document document, bool policeFired)
    {
        bool police = HasPolice(document), death = Has(document, s_death), fire = Has(document, s_fire);
        PoliceActs acts = PoliceActs.None;
        if (police && IsSubject(document, s_police, out bool idleOnly) && !idleOnly) acts |= PoliceActs.AnyAction;
        if (police && Has(document, s_arrest)) acts |= PoliceActs.Arrest | PoliceActs.AnyAction;
        if (police && fire) acts |= PoliceActs.Force | PoliceActs.AnyAction;
        bool clash = police && document.Tokens.Any(token => token.Lemma.Equals("clash", StringComparison.OrdinalIgnoreCase));
        bool byOthers = !fire && Has(document, s_otherCauses);
        if (death && !byOthers && ((police && fire) || clash || (policeFired && !Has(document, s_arrest)) || MilitantsDie(document))) acts |= PoliceActs.Kill | PoliceActs.Force | PoliceActs.AnyAction;
        if (police && Has(document, s_failure)) acts |= PoliceActs.Fail;
        return acts;
    }

    // A "police station" is a place, not police.
    private static bool HasPolice(Document document)
    {
        for (int i = 0; i < document.Tokens.Length; i++)
            if (s_police.Contains(document.Tokens[i].Lemma.ToLowerInvariant()) && (i + 1 == document.Tokens.Length || !s_offices.Contains(document.Tokens[i + 1].Lemma.ToLowerInvariant()))) return true;
        return false;
    }

    // Militants that are killed are killed by those sent against them.
    private static bool MilitantsDie(Document document)
    {
        foreach (Token token in document.Tokens)
        {
            if (token.Head < 0 || !s_militants.Contains(token.Lemma.ToLowerInvariant()) || !s_death.Contains(document.Tokens[token.Head].Lemma.ToLowerInvariant())) continue;
            if (token.Label is DependencyLabel.NsubjPass or DependencyLabel.Obj || document.Tokens[token.Head].Lemma is "die" || document.Tokens[token.Head].Tag is "VBN") return true;
        }
        return false;
    }

    private static bool Has(Document document, FrozenSet<string> words) => document.Tokens.Any(token => words.Contains(token.Lemma.ToLowerInvariant()));

    // Whether one of the words is the subject of a verb, and whether all such verbs are of speech and being only.
    private static bool IsSubject(Document document, FrozenSet<string> words, out bool idleOnly)
    {
        bool any = false;
        idleOnly = true;
        foreach (Token token in document.Tokens)
        {
            if (token.Head < 0 || !words.Contains(token.Lemma.ToLowerInvariant())) continue;
            bool agent = token.Label is DependencyLabel.Nsubj || token.Label is DependencyLabel.OblAgent;
            if (!agent) continue;
            any = true;
            Token verb = document.Tokens[token.Head];
            if (verb.PartOfSpeech == PartOfSpeech.Verb && !s_idleVerbs.Contains(verb.Lemma)) idleOnly = false;
        }
        return any;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
