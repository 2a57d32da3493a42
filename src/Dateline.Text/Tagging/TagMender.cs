using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Text.Tagging;

/// <summary>Mends the tags of words that are both noun and verb where news tells in the present tense ("rebels attack a town"), of which treebanks have few examples: a clause needs one finite verb and has no two side by side.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed partial class TagMender
{
    private const int VerbClass = 2, PluralClass = 16, ThirdPersonClass = 32, GerundClass = 64, PastClasses = 128 | 256;

    // Words after which a clause of its own begins.
    private static readonly FrozenSet<string> s_openers = new[] { "after", "as", "when", "while", "because", "before", "that", "although", "if", "where", "who", "which", "since", "until", "amid", "though" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_speech = new[] { "says", "reports", "claims", "states", "calls" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_prepositions = new[] { "in", "on", "against", "at", "across", "near", "by", "of", "over" }.ToFrozenSet(StringComparer.Ordinal);

    // "government backed militias"
    private static readonly FrozenSet<string> s_belonging = new[] { "backed", "led", "held", "controlled", "based", "linked", "occupied", "armed", "sponsored", "run", "owned", "aligned", "affiliated", "allied", "declared", "administered", "besieged", "dominated", "supported", "trained", "made", "related" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_done = new[] { "burned", "burnt", "looted", "shelled", "torched", "bombed", "ransacked", "attacked", "raided", "arrested", "kidnapped", "shot", "killed", "executed", "stormed", "robbed", "bombarded", "pillaged", "beheaded" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_acts = new[] { "Fighting", "Shelling", "Bombing", "Shooting", "Rioting", "Looting", "Firing" }.ToFrozenSet(StringComparer.Ordinal);

    // Pasts that are presents of other verbs.
    private static readonly FrozenSet<string> s_presentToo = new[] { "lay", "saw", "wound", "found", "fell", "bore", "ground", "felt", "rent", "bound", "wove", "are", "am", "is", "have", "do", "has", "does" }.ToFrozenSet(StringComparer.Ordinal);

    // Pasts that look like their presents.
    private static readonly FrozenSet<string> s_unchanged = new[] { "hit", "cut", "put", "set", "shut", "spread", "burst", "beat", "hurt", "let", "cost", "quit", "split", "shed", "thrust", "bid", "cast", "read", "rid", "bet", "upset" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TagLabels _labels;
    private readonly WordClasses _classes;
    private readonly byte _name, _noun, _plural, _base, _third, _past, _participle, _gerund, _adjective;

    public TagMender(TagLabels labels, WordClasses classes)
    {
        _labels = labels;
        _classes = classes;
        _name = LabelOf("PROPN|NNP");
        _noun = LabelOf("NOUN|NN");
        _plural = LabelOf("NOUN|NNS");
        _base = LabelOf("VERB|VBP");
        _third = LabelOf("VERB|VBZ");
        _past = LabelOf("VERB|VBD");
        _participle = LabelOf("VERB|VBN");
        _gerund = LabelOf("VERB|VBG");
        _adjective = LabelOf("ADJ|JJ");
    }

    /// <summary>Mends the labels of the words of a text.</summary>
    public void Mend(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, byte[] labels)
    {
        foreach (Range sentence in sentences) new Sentence(this, text, words, labels, sentence).Mend();
    }

    private byte LabelOf(string name) => (byte)_labels.Names.IndexOf(name);

    /// <summary>One sentence while it is mended.</summary>
    private readonly ref partial struct Sentence(TagMender mender, string text, ImmutableArray<TextSpan> words, byte[] labels, Range sentence)
    {
        private readonly int _start = sentence.Start.Value, _end = sentence.End.Value;

        public void Mend()
        {
            MendPresent();
            MendBetweenPlurals();
            MendBehindSingular();
            MendCapitals();
            // "Fighting between the army and the rebels killed nine": what begins a sentence before "between", or before a verb, is told by a noun.
            if (_end - _start > 2 && Tag(_start) == "VBG" && s_acts.Contains(Word(_start).ToString()) && (Word(_start + 1) is "between" or "in" or "around" or "near" or "across" && HasFinite(_start) || Tag(_start + 1) is "VBD" or "VBZ")) labels[_start] = mender._noun;
            // "Hezbollah ambushed a patrol": what begins a sentence before its verb is no interjection.
            if (_end - _start > 3 && Tag(_start) == "UH" && Tag(_start + 1) is "VBD" or "VBN" or "VBZ" or "VBP" && char.IsUpper(Word(_start)[0])) labels[_start] = mender._name;
            for (int i = _start + 1; i + 1 < _end; i++)
            {
                // "Students armed with sticks": they are what is told of.
                if (Tag(i) == "VBD" && Word(i) is "armed" or "equipped" && Word(i + 1) is "with" && IsNoun(i - 1)) labels[i] = mender._participle;
                // "a Norlandian F-16 shot down a bomber"
                if (Word(i) is "shot" && Word(i + 1) is "down" && Tag(i) is "NN" or "NNP" or "JJ") labels[i] = mender._past;
                switch (Tag(i))
                {
                    // "a coalition airstrike": in small letters behind a common noun, no name.
                    case "VBP" when Word(i) is "officer" && Tag(i - 1) is "NN" or "NNP": // "a police officer shot a man"
                    case "NNP" when Tag(i - 1) is "NN" && words[i].Length > 5 && IsSmall(i) && IsSmall(i - 1):
                        labels[i] = mender._noun;
                        break;
                    // "conducts strikes": the second is what is conducted. "Drone attacks in the north have killed": a plural before its verb.
                    case "VBZ" when (Tag(i - 1) == "VBZ" && Tag(i + 1) is "IN" or "TO" or "CC" or "," or "." || HasVerbBehind(i)) && Is(i, PluralClass) && !s_speech.Contains(Word(i).ToString()):
                        labels[i] = mender._plural;
                        break;
                    // "military troops exchange gunfire"
                    case "VBZ" when Word(i) is "troops" || IsPositions(i):
                        labels[i] = mender._plural;
                        break;
                    // "Two car bombs": behind a number above one the singular alone is no subject.
                    case "VBZ" when IsOfMany(i) && Is(i, PluralClass):
                        labels[i] = mender._plural;
                        break;
                    // "Gunmen open fire".
                    case "JJ" when Word(i) is "open" && Word(i + 1) is "fire" && IsNoun(i - 1):
                        labels[i] = mender._base;
                        break;
                    // "kill two rebels and free nine hostages": what is free stands right before its noun.
                    case "JJ" when Word(i) is "free" && Tag(i - 1) == "CC" && Tag(i + 1) is "CD" or "DT" or "PRP$" && TagBefore(i) is "VBP" or "VBZ" or "VB":
                    // "Police later free the captives"
                    case "JJ" when Word(i) is "free" && Tag(i + 1) is "CD" or "DT" or "PRP$" && (IsPlural(i - 1) || IsPlaced(i) || (Tag(i - 1) is "RB" or "RBR" or "JJR" && i - 2 >= _start && IsPlural(i - 2))):
                        labels[i] = mender._base;
                        break;
                    // "police raid an embassy": no past has this form.
                    case "VBD" when !Is(i, PastClasses) && Is(i, VerbClass) && IsPlural(i - 1) && !s_unchanged.Contains(Word(i).ToString()):
                    // "use tear gas and arrest 63 demonstrators", "raid an embassy and arrest former ministers": no noun stands between "and" and these.
                    case "NN" when Tag(i - 1) == "CC" && Is(i, VerbClass) && TagBefore(i) is "VBP" && (Tag(i + 1) is "CD" || Follows(i) || Tag(i + 1) is "DT" or "PRP$" or "JJ" or "NNP" && i + 2 < _end && Tag(i + 2) is not ("IN" or "," or ".")):
                        labels[i] = mender._base;
                        break;
                    // "revokes a pact and orders American troops to leave".
                    case "NNS" when Tag(i - 1) == "CC" && Is(i, ThirdPersonClass) && char.IsLower(text[words[i].Start]) && TagBefore(i) is "VBZ" && Tag(i + 1) is "DT" or "CD" or "PRP$" or "PRP" or "JJ" or "NNP":
                        labels[i] = mender._third;
                        break;
                    // "militants attack and sink a ship", "police shoot dead a man".
                    // "Militants of the Liberation Front torch dozens of lorries": what begins the sentence is a plural.
                    case "NN" when (IsPlural(i - 1) || (Tag(i - 1) is "NNP" && Tag(i + 1) == "CD") || IsPlaced(i) || (IsNoun(i - 1) && HeadsPlural(i))) && (Is(i, VerbClass) || IsOnlyPast(i)) && char.IsLower(text[words[i].Start]) && (Follows(i) || IsClause(i)) && !HasFinite(i):
                        labels[i] = IsOnlyPast(i) ? mender._past : mender._base;
                        break;
                    // "Prosecutors in Brazil charge former president Ana Souza": a person with a title is an object, too.
                    case "NN" when IsPlaced(i) && Is(i, VerbClass) && IsSmall(i) && HasTitledBehind(i) && !HasFinite(i):
                    // "Officials and a delegation hold talks"
                    case "NN" when Word(i) is "hold" && Word(i + 1) is "talks" or "meetings" or "discussions" or "negotiations" && IsNoun(i - 1):
                    // "Police in Orsk, Norland, arrest nine men"
                    case "NN" when IsBehindAside(i) && BeginsPlural(i) && Is(i, VerbClass) && char.IsLower(text[words[i].Start]) && Tag(i + 1) is "CD" or "DT" or "PRP$" && !HasFinite(i):
                        labels[i] = mender._base;
                        break;
                    // "Rebels of the March 23 Movement march into the town"
                    case "NNP" or "NN" when Word(i) is "march" or "land" or "head" or "rally" && Tag(i + 1) == "IN" && (IsPlural(i - 1) && Word(i) is "march" || IsNoun(i - 1) && (BeginsPlural(i) || HeadsPlural(i))) && !HasFinite(i):
                    // "Fighters led by the general's brother enter the town": no participle governs a base form.
                    case "VB" when IsNoun(i - 1) && BeginsPlural(i) && !HasFinite(i) && !IsGoverned(i):
                        labels[i] = mender._base;
                        break;
                    // "Egypt and Qatar urge Hamas to accept": a base form with a subject and nothing that would govern it.
                    case "VB" when (IsPlural(i - 1) || (Tag(i - 1) is "NNP" && HasAndBefore(i))) && !HasFinite(i) && !IsGoverned(i):
                        labels[i] = IsOnlyPast(i) ? mender._past : mender._base;
                        break;
                    // "Gunmen shot dead two men": no present has this form.
                    case "VBP" when IsOnlyPast(i):
                        labels[i] = mender._past;
                        break;
                    // "A prisoner shot a guard": no present tense, and no noun where it stands between a noun and an object.
                    case "VBP" when Word(i) is "shot":
                    case "NN" when Word(i) is "shot" && (IsNoun(i - 1) || Tag(i - 1) == "PRP") && (Follows(i) || HasManyBehind(i)) && (!HasFinite(i) || IsShotAtCounted(i)):
                        labels[i] = mender._past;
                        break;
                    // "killed five and wounded twenty": right behind "and", with a number behind it, it is no participle.
                    case "VBN" or "JJ" when Tag(i - 1) == "CC" && Tag(i + 1) is "CD" or "DT" && Is(i, PastClasses) && TagBefore(i) is "VBD":
                        labels[i] = mender._past;
                        break;
                    // "A car bomb killed at least nine people, police said": a clause without another verb, whose object follows.
                    case "VBN" when IsNoun(i - 1) && Is(i, PastClasses) && IsCounted(i) && IsBegun(i, counted: true) && !HasFinite(i):
                        labels[i] = mender._past;
                        break;
                    // "Fighters handed over a priest."
                    case "VBN" when IsNoun(i - 1) && Tag(i + 1) == "RP" && i + 2 < _end && Tag(i + 2) is "DT" or "CD" or "PRP$" && IsBegun(i, counted: true) && !HasFinite(i):
                        labels[i] = mender._past;
                        break;
                    // "The rebels threatened attacks.", "Turkish jets bombed rebel positions.": the only verb of a sentence, unless it says whose something is.
                    case "VBN" or "JJ" when IsNoun(i - 1) && Is(i, PastClasses) && HasManyBehind(i) && Tag(_end - 1) == "." && IsBegun(i, counted: true) && !HasFinite(i) && !s_belonging.Contains(Word(i).ToString()):
                        labels[i] = mender._past;
                        break;
                    // "Artillery fired on the village.", "The army advanced towards the town.": what is done so has no passive.
                    case "VBN" or "JJ" when IsNoun(i - 1) && Tag(i + 1) == "IN" && (Word(i) is "advanced" or "retreated" or "clashed" or "withdrew" || Word(i) is "fired" && Word(i + 1) is "on" or "at") && Tag(_end - 1) == "." && IsBegun(i, counted: true) && !HasFinite(i):
                        labels[i] = mender._past;
                        break;
                    // "stormed the market and looted shops": these describe nothing behind what was done before.
                    case "VBN" or "JJ" when Tag(i - 1) == "CC" && IsSmall(i) && s_done.Contains(Word(i).ToString()) && HasManyBehind(i) && TagBefore(i) is "VBD" or "VBN" && IsNoun(i - 2):
                        labels[i] = mender._past;
                        break;
                    // "abducted villagers, looted shops and set fire": one of several verbs, not what the shops are.
                    case "VBN" or "JJ" when Tag(i - 1) == "," && Is(i, PastClasses) && IsNoun(i + 1) && TagBefore(i) is "VBD" && HasPastBehindAnd(i):
                        labels[i] = mender._past;
                        break;
                    // "killed in police firing": what police did is told by a noun.
                    case "VBG" when Word(i) is "firing" && Word(i - 1) is "police" or "army" or "troop" or "military" && i - 2 >= _start && Tag(i - 2) == "IN":
                        labels[i] = mender._noun;
                        break;
                    // "The air force bombs three plants", "the group hands over two men".
                    case "NNS" when (Tag(i - 1) is "NN" or "NNP" or "NNPS" || Word(i - 1) is "military") && !IsPositions(i) && Is(i, ThirdPersonClass) && char.IsLower(text[words[i].Start]) && HasObject(i) && !HasFinite(i) && !IsOfMany(i):
                    // "A court in Orsk, Norland, sentences a mayor": behind the names of a place.
                    case "NNS" when Is(i, ThirdPersonClass) && char.IsLower(text[words[i].Start]) && IsBehindAside(i) && (Tag(i + 1) is "CD" or "DT" or "PDT" or "PRP$" || HasTitledBehind(i)) && !HasFinite(i):
                    // "two people died, the local radio reports."
                    case "NNS" when Word(i) is "reports" or "claims" or "states" && Tag(i + 1) == "." && Tag(i - 1) is "NN" or "NNP" or "NNPS" && HasFinite(i):
                        labels[i] = mender._third;
                        break;
                }
            }
            MendLone(_start);
            MendHeadline();
            MendAdjectives();
        }

        private string Tag(int token) => mender._labels.Tags[labels[token]];

        private ReadOnlySpan<char> Word(int token) => words[token].In(text);

        private bool Is(int token, int wanted) => (mender._classes.Of(Word(token)) & wanted) != 0;

        private bool IsOnlyPast(int token) => IrregularForms.Verb(Word(token)) is { } lemma && !Word(token).SequenceEqual(lemma) && !s_presentToo.Contains(Word(token).ToString()) && char.IsLower(text[words[token].Start]);

        private bool IsSmall(int token) => Word(token).IndexOfAnyExceptInRange('a', 'z') < 0;

        private bool IsNoun(int token) => Tag(token) is "NN" or "NNS" or "NNP" or "NNPS";

        // "two car ...": a number above one, and a singular that only describes.
        private bool IsOfMany(int token) => token >= _start + 2 && Tag(token - 1) == "NN" && Tag(token - 2) == "CD" && Word(token - 2) is not ("one" or "One" or "1");

        private bool IsPlural(int token) => Tag(token) is "NNS" or "NNPS" || Word(token) is "police" or "Police" or "aircraft" or "Aircraft" || IsNameOfMany(token);

        // "A court in Orsk, Norland, ...": nothing but a noun phrase and names behind commas, the last closed by one, stand before the word.
        private bool IsBehindAside(int token)
        {
            if (token < _start + 3 || Tag(token - 1) != "," || Tag(token - 2) is not ("NNP" or "NNPS")) return false;
            bool comma = false;
            for (int i = token - 2; i >= _start; i--)
            {
                comma |= Tag(i) == ",";
                if (!IsNoun(i) && Tag(i) is not ("DT" or "JJ" or "POS" or "IN" or "HYPH" or "CD" or "CC" or ",")) return false;
            }
            return comma;
        }

        // "To stop smuggling, sailors from a frigate board": behind the comma of what stands before the clause.
        private int ClauseStart(int token)
        {
            for (int i = token - 1; i > _start; i--)
            {
                if (Tag(i) == ",") return i + 1;
            }
            return _start;
        }

        // "Police in Nairobi arrest": only a phrase of place stands between a plural at the beginning and the word.
        private bool IsPlaced(int token)
        {
            int preposition = token - 1;
            while (preposition > _start && Tag(preposition) is "DT" or "JJ" or "NN" or "NNP" or "NNPS") preposition--;
            if (preposition <= _start || preposition == token - 1 || Word(preposition) is not ("in" or "at" or "near" or "from") && !(Word(preposition) is "on" or "against" && Word(preposition - 1) is [.., 's', 't', 'r', 'i', 'k', 'e', 's'] or "attacks" or "raids" or "assaults") || !IsPlural(preposition - 1)) return false;
            for (int i = ClauseStart(preposition); i < preposition - 1; i++)
            {
                if (Tag(i) is not ("DT" or "JJ" or "NN" or "NNP" or "NNS" or "CD")) return false;
            }
            return true;
        }

        // "a court sentences a mayor", "the president calls on rebels": what stands behind could be an object.
        private bool HasObject(int token)
        {
            if (Tag(token + 1) is "CD" or "DT" or "PDT" or "PRP$" || Word(token + 1) is "over" or "out" or "down" or "off" or "all") return true;
            if (Word(token) is "calls" && Word(token + 1) is "on" or "for" || Word(token) is "clashes" && Word(token + 1) is "with") return true;
            return !IsPlural(token - 1) && Tag(token + 1) is "NNP" or "JJ" or "NN" or "NNS" && !(token + 2 < _end && Tag(token + 1) == "NN" && Is(token + 1, VerbClass) && Follows(token + 1)) && IsBegun(token) && !HasGerund(token);
        }

        // Nothing but a noun phrase stands between the beginning of the sentence and a word.
        private bool IsBegun(int token, bool counted = false)
        {
            for (int i = token - 1; i >= _start; i--)
            {
                if (counted && Tag(i) == "," && IsSetting(i)) return true;
                if (!IsNoun(i) && Tag(i) is not ("DT" or "JJ" or "POS" or "IN" or "HYPH" or "PRP$" or "CC") && !(counted && (Tag(i) is "CD" or "RB" || Tag(i) == "VBN" && i > _start && Tag(i - 1) == "HYPH"))) return false;
            }
            return true;
        }

        // "attacks threatening the town": a clause hangs on it as on a noun.
        private bool HasGerund(int token)
        {
            for (int i = token + 1; i < _end && !Opens(i); i++)
            {
                if (Tag(i) is "VBG" or "VBN" && Word(i) is not "following") return true;
                if (Tag(i) is "IN" or "," or "TO") return false;
            }
            return false;
        }

        private bool HasAndBefore(int token)
        {
            for (int i = token - 2; i > _start && Tag(i) is "DT" or "JJ" or "NNP" or "NNPS" or "CC" or ","; i--)
            {
                if (Tag(i) == "CC") return true;
            }
            return false;
        }

        // Behind "to", a modal or a verb that takes another a base form is no finite verb.
        private bool IsGoverned(int token)
        {
            for (int i = token - 1; i >= _start && !Opens(i); i--)
            {
                if (Tag(i) is "TO" or "MD" or "VB" or "VBG" or "VBP" or "VBZ" or "VBD" || (Tag(i) == "VBN" && Word(i + 1) is not ("by" or "with" or "in"))) return true;
            }
            return false;
        }

        // The first noun phrase of the sentence, before any verb, is a plural: "Opposition fighters led by".
        private bool BeginsPlural(int token)
        {
            for (int i = _start; i < token; i++)
            {
                if (IsPlural(i)) return true;
                if (Tag(i) is not ("DT" or "JJ" or "CD" or "NN" or "NNP" or "HYPH")) return false;
            }
            return false;
        }

        // "Militants of the Front": a plural at the beginning, and nothing but "of" and names between it and the word.
        private bool HeadsPlural(int token)
        {
            int of = token - 1;
            while (of > _start && Tag(of) is "DT" or "JJ" or "NN" or "NNP" or "NNPS" or "POS" or "HYPH") of--;
            if (of <= _start || of == token - 1 || Word(of) is not ("of" or "from") || !IsPlural(of - 1)) return false;
            for (int i = _start; i < of - 1; i++)
            {
                if (Tag(i) is not ("DT" or "JJ" or "NN" or "NNP" or "NNS" or "CD" or "HYPH")) return false;
            }
            return true;
        }

        private bool HasAuxiliaryBehind(int token) => token + 1 < _end && Tag(token + 1) is "IN" or ".";

        // The tag of the nearest verb before a word.
        private string TagBefore(int token)
        {
            for (int i = token - 1; i >= _start; i--)
            {
                if (Tag(i) is ['V', 'B', ..] tag) return tag;
            }
            return "";
        }

        // What may stand behind a verb but not within a name or a noun phrase.
        private bool Follows(int token)
        {
            if (Tag(token + 1) is "DT" or "CD" or "PRP$" or "PRP") return true;
            // "protesters clash with police", "soldiers exchange fire", "rebels advance on a town"
            if (Word(token) is "clash" && Word(token + 1) is "with" or "in" or "near" or "at" or "over" or "outside" or "on" || Word(token) is "exchange" && Word(token + 1) is "fire" or "gunfire" || Word(token) is "advance" && Word(token + 1) is "on" or "towards" or "toward") return true;
            // "Police use tear gas", "rebels fire rockets"
            if (Word(token) is "use" or "fire" && Tag(token + 1) is "NN" or "NNS" or "JJ") return true;
            // "assailants shoot at a plane", "troops exchange gunfire"
            if (Word(token) is "shoot" && Word(token + 1) is "at" || Word(token) is "exchange" && Word(token + 1) is "fire" or "gunfire" or "shots" or "prisoners") return true;
            if (Word(token + 1) is "dead" or "dozens" or "hundreds" or "thousands" or "scores") return true;
            // "arrest at least forty", "kill more than ten"
            if (IsHedged(token) || token + 2 < _end && Word(token + 1) is "up" && Word(token + 2) is "to") return true;
            // "A gunman shot and killed six people"
            return Tag(token + 1) == "CC" && token + 2 < _end && (Tag(token + 2) is "VB" or "VBP" || Word(token) is "shot" && Tag(token + 2) is "VBD" or "VBN");
        }

        // "authorities cut mobile internet.": what ends with a full stop has a verb.
        private bool IsClause(int token) => Word(_end - 1) is "." && Tag(token + 1) is "JJ" or "NN" or "NNS" or "NNP" && IsPlural(token - 1) && BeginsClause(token - 1);

        private bool BeginsClause(int noun)
        {
            int i = noun;
            while (i > _start && Tag(i - 1) is "JJ" or "NN" or "NNP" or "CD" or "DT") i--;
            return i == _start || Tag(i - 1) is ":" or ",";
        }

        // Whether the clause around a word has a finite verb already.
        private bool HasFinite(int token)
        {
            for (int i = token - 1; i >= _start && !Opens(i); i--)
            {
                if (IsFinite(i)) return true;
            }
            for (int i = token + 1; i < _end && !Opens(i); i++)
            {
                // "Norland boards a tanker and steers it to port": the second of two verbs has no subject of its own.
                if (Tag(i) == "CC" && i + 1 < _end && IsFinite(i + 1)) return false;
                if (IsFinite(i) && !IsSpeakerAtEnd(i)) return true;
            }
            return false;
        }

        // ", the ministry says.": who tells it stands last, and the clause before has a verb of its own.
        private bool IsSpeakerAtEnd(int verb)
        {
            for (int behind = verb + 1; behind < _end; behind++)
            {
                if (Tag(behind) is not ("." or "IN" or "DT" or "NN" or "NNP" or "CD" or "JJ")) return false;
            }
            if (Word(verb) is not ("says" or "say" or "said" or "reports" or "reported" or "announces" or "announced")) return false;
            int i = verb - 1;
            while (i > _start && (IsNoun(i) || Tag(i) is "DT" or "JJ" or "POS" or "IN" or "CC")) i--;
            return Tag(i) == ",";
        }

        private bool Opens(int token) => s_openers.Contains(Word(token).ToString()) || Tag(token) is ":" or "." or "``" or "''";

        private bool IsFinite(int token) => Tag(token) is "VBZ" or "VBP" or "VBD" or "MD";
    }
}
