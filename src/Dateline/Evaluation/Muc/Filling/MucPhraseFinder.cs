using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Finds the noun phrases of a document from its parts of speech: base phrases, and two of them joined by "of".</summary>
internal static class MucPhraseFinder
{
    // Titles and roles that stand in front of a person's name and are no part of it.
    private static readonly FrozenSet<string> s_titles = FrozenSet.ToFrozenSet(
    [
        "MR", "MR.", "MRS", "MRS.", "MISS", "DR", "DR.", "DOCTOR", "ENGINEER", "ATTORNEY", "LAWYER", "PROFESSOR", "JUDGE", "MAGISTRATE", "JUSTICE", "PROSECUTOR", "FATHER",
        "PRIEST", "BISHOP", "ARCHBISHOP", "MONSIGNOR", "CARDINAL", "REVEREND", "SISTER", "NUN", "PASTOR", "PRESIDENT", "MINISTER", "SENATOR", "DEPUTY", "CONGRESSMAN", "COUNCILMAN",
        "MAYOR", "GOVERNOR", "AMBASSADOR", "CONSUL", "CANDIDATE", "LEADER", "GENERAL", "GEN", "GEN.", "COLONEL", "COL", "COL.", "LIEUTENANT", "LT", "LT.", "MAJOR", "MAJ", "MAJ.", "CAPTAIN",
        "CAPT", "CAPT.", "SERGEANT", "SGT", "SGT.", "CORPORAL", "PRIVATE", "SOLDIER", "SECOND", "FIRST", "BRIGADIER", "ADMIRAL", "COMMANDER", "CHIEF", "INSPECTOR", "AGENT", "OFFICER",
        "BUSINESSMAN", "RANCHER", "JOURNALIST", "REPORTER", "NEWSMAN", "DIRECTOR", "MANAGER", "SECRETARY", "RETIRED", "FORMER", "UNIONIST", "PEASANT", "STUDENT", "CITIZEN", "CITIZENS",
    ], StringComparer.OrdinalIgnoreCase);

    public static ImmutableArray<MucPhrase> Find(Document document)
    {
        var phrases = ImmutableArray.CreateBuilder<MucPhrase>();
        for (int sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            int first = document.Sentences[sentence].Start.Value, end = document.Sentences[sentence].End.Value;
            int before = phrases.Count;
            for (int i = first; i < end; i++)
            {
                int stop = EndOfBasePhrase(document, i, end);
                if (stop < 0) continue;
                AddBase(document, phrases, i, stop, sentence);
                i = stop - 1;
            }
            AddJoined(document, phrases, before, sentence);
        }
        return phrases.ToImmutable();
    }

    // The end of the base phrase that starts at a token: modifiers up to its last noun; -1 when none starts there.
    private static int EndOfBasePhrase(Document document, int start, int end)
    {
        int lastNoun = -1;
        for (int i = start; i < end; i++)
        {
            Token token = document.Tokens[i];
            bool fits = token.PartOfSpeech switch
            {
                PartOfSpeech.Noun or PartOfSpeech.ProperNoun => true,
                PartOfSpeech.Adjective or PartOfSpeech.Numeral => true,
                PartOfSpeech.Determiner or PartOfSpeech.Pronoun => i == start,
                PartOfSpeech.Verb => token.Tag is "VBN" or "VBG" && i + 1 < end && document.Tokens[i + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective,
                PartOfSpeech.Particle => token.Tag == "POS" && i > start,
                PartOfSpeech.Punctuation => IsQuote(document, token) || (IsHyphen(document, token) && i > start),
                _ => false,
            };
            if (!fits) break;
            if (token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) lastNoun = i;
        }
        return lastNoun < 0 ? -1 : lastNoun + 1;
    }

    private static void AddBase(Document document, ImmutableArray<MucPhrase>.Builder phrases, int start, int end, int sentence)
    {
        int first = start;
        while (first < end - 1 && (document.Tokens[first].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Particle || document.Words(document.Tokens[first]) is "'S" || IsQuote(document, document.Tokens[first]))) first++;
        phrases.Add(new MucPhrase(first, end, end - 1, sentence, first));
        int name = first;
        while (name < end - 1 && s_titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.Words(document.Tokens[name]))) name++;
        if (name > first) phrases.Add(new MucPhrase(name, end, end - 1, sentence, first));
    }

    private static void AddJoined(Document document, ImmutableArray<MucPhrase>.Builder phrases, int from, int sentence)
    {
        int count = phrases.Count;
        for (int i = from; i < count; i++)
        {
            for (int j = i + 1; j < count && phrases[j].First <= phrases[i].End + 3; j++)
            {
                int of = phrases[i].End;
                if (of < phrases[j].First && phrases[j].Title == phrases[j].First && document.Words(document.Tokens[of]).Equals("OF", StringComparison.OrdinalIgnoreCase)
                    && Enumerable.Range(of + 1, phrases[j].First - of - 1).All(k => document.Tokens[k].PartOfSpeech is PartOfSpeech.Determiner || IsQuote(document, document.Tokens[k])))
                {
                    phrases.Add(new MucPhrase(phrases[i].First, phrases[j].End, phrases[i].Head, sentence, phrases[i].First));
                    break;
                }
            }
        }
    }

    private static bool IsQuote(Document document, in Token token) => document.Words(token) is "\"" or "``" or "''";

    private static bool IsHyphen(Document document, in Token token) => document.Words(token) is "-";
}
