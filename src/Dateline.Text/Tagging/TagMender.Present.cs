using System.Collections.Frozen;

namespace Dateline.Text.Tagging;

/// <content>Words that the present tense of short news leaves in doubt, mended before the rest: what is no verb first.</content>
internal sealed partial class TagMender
{
    private static readonly FrozenSet<string> s_shooters = new[] { "man", "gunman", "policeman", "soldier", "officer", "guard", "attacker", "assailant", "army", "militant", "rebel", "sniper", "boy", "teenager", "suspect", "militia", "patrol", "gang" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ref partial struct Sentence
    {
        private void MendPresent()
        {
            for (int i = _start + 1; i + 1 < _end; i++)
            {
                switch (Tag(i))
                {
                    // "conducts airstrikes": the second of two, which is no verb's form, is what is conducted.
                    case "VBZ" when Tag(i - 1) is "VBZ" or "VBP" or "VBD" or "VBG" && IsSmall(i) && !Is(i, ThirdPersonClass) && Word(i) is [.., 's'] && !IsBe(i - 1) && !s_openers.Contains(Word(i - 1).ToString()):
                    // "in retaliation for the Norlandian strikes on the port": behind a preposition and an article stands a noun.
                    case "VBZ" when Tag(i + 1) == "IN" && s_prepositions.Contains(Word(i + 1).ToString()) && Is(i, PluralClass) && IsBehindPreposition(i):
                        labels[i] = mender._plural;
                        break;
                    // "a mayor is shot and killed"
                    case "NN" when Word(i) is "shot" && IsBe(i - 1) && (Tag(i + 1) is "CC" or "IN" or "RB" or "," || Word(i + 1) is "dead" or "in" or "at"):
                        labels[i] = mender._participle;
                        break;
                    case "VBD" when Tag(i - 1) == "CC" && i - 3 >= _start && Word(i - 2) is "shot" && IsBe(i - 3) && Is(i, PastClasses) && Tag(i + 1) is "IN" or "," or ".":
                    // ", with at least nine people killed": nobody does it.
                    case "VBD" when Is(i, PastClasses) && Word(i) is "killed" or "wounded" or "injured" or "displaced" or "arrested" && IsBehindWith(i):
                        labels[i] = mender._participle;
                        break;
                    // "fled as fighting between rebels and the army drew closer": what has a verb behind it is its subject.
                    case "VBG" when Word(i) is "fighting" or "shelling" or "bombing" or "shooting" or "rioting" && Word(i - 1) is "as" or "while" or "after" or "when" or "where" or "because" && Word(i + 1) is "between" or "in" or "near" or "around" && HasFiniteBehind(i):
                        labels[i] = mender._noun;
                        break;
                    // "Gunmen shot at a bus.": where no other word can be the verb, people shot.
                    case "NN" when Word(i) is "shot" && Word(i + 1) is "at" && IsNoun(i - 1) && (IsPlural(i - 1) || s_shooters.Contains(Word(i - 1).ToString())) && !HasFinite(i):
                        labels[i] = mender._past;
                        break;
                    // "Shells began landing on the town": what begins is told by a verb where something follows.
                    case "NN" when Word(i - 1) is "began" or "started" or "kept" && Word(i) is [.., 'i', 'n', 'g'] && IsSmall(i) && Is(i, GerundClass) && Tag(i + 1) is "IN" or "DT" or "CD" && Word(i + 1) is not "of":
                        labels[i] = mender._gerund;
                        break;
                    // "said that a Norlandian drone strike on a car killed two": behind "a" and a singular, the base form is no verb.
                    case "VBP" or "VB" when Word(i) is "strike" or "attack" or "raid" && Tag(i - 1) == "NN" && BeginsSingular(i) && HasFiniteBehind(i):
                        labels[i] = mender._noun;
                        break;
                    // "a school housing displaced families"
                    case "NN" when Word(i) is "housing" && Tag(i - 1) == "NN" && i - 2 >= _start && Tag(i - 2) == "DT" && (Tag(i + 1) is "CD" or "VBN" || Word(i + 1) is "refugees" or "families" or "people" or "civilians" or "migrants"):
                        labels[i] = mender._gerund;
                        break;
                    // ", and Hezbollah fires rockets at the port": the verb of a second clause.
                    case "NNS" when Is(i, ThirdPersonClass) && IsSmall(i) && Tag(i - 1) is "NN" or "NNP" && Tag(i + 1) is "CD" or "DT" or "PRP$" or "NNS" or "NNP" or "JJ" && BeginsSecond(i) && !HasFiniteBehind(i):
                        labels[i] = mender._third;
                        break;
                    // "The Support Forces issues orders": a name in the plural is one party.
                    case "NNS" when Is(i, ThirdPersonClass) && IsSmall(i) && Tag(i - 1) is "NNS" or "NNPS" && char.IsUpper(Word(i - 1)[0]) && i - 2 >= _start && char.IsUpper(Word(i - 2)[0]) && Tag(i + 1) is "NN" or "NNS" or "CD" or "DT" or "JJ" or "NNP" && IsBegun(i) && !HasFiniteBut(i):
                        labels[i] = mender._third;
                        if (i + 2 < _end && Tag(i + 2) == "VBZ" && Tag(i + 1) == "NN" && Is(i + 2, PluralClass)) labels[i + 2] = mender._plural;
                        break;
                    // "freed 12 soldiers captured last month": they are told apart by it.
                    case "VBD" when Is(i, PastClasses) && Word(i) is "captured" or "abducted" or "kidnapped" or "seized" or "detained" or "arrested" or "held" && IsNoun(i - 1) && Tag(i + 1) is not ("DT" or "CD" or "PRP" or "PRP$" or "NN" or "NNS" or "NNP") && IsFreed(i):
                        labels[i] = mender._participle;
                        break;
                    // "Norland and Orsk exchange fire", "the rebels and the army exchange artillery fire"
                    case "NN" when Word(i) is "exchange" or "trade" && Tag(i - 1) is "NN" or "NNP" && HasAndBefore(i) && Word(i + 1) is "fire" or "gunfire" or "artillery" or "missile" or "rocket" or "heavy" or "strikes" or "shots" or "blows" && !HasFinite(i):
                        labels[i] = mender._base;
                        break;
                }
            }
        }

        // "The Kenyan military orders residents": who orders is no adjective. "found guilty": no noun.
        private void MendAdjectives()
        {
            for (int i = _start + 1; i + 1 < _end; i++)
            {
                if (Tag(i) == "JJ" && Word(i) is "military" && Tag(i + 1) is "VBZ" or "VBD" or "MD" && Tag(i - 1) is "DT" or "JJ" or "NNP") labels[i] = mender._noun;
                else if (Tag(i) == "NN" && Word(i) is "guilty") labels[i] = mender._adjective;
            }
        }

        // "orders" two words on may be no verb.
        private bool HasFiniteBut(int token)
        {
            for (int i = token + 1; i < _end && !Opens(i) && Tag(i) != ","; i++)
            {
                if (IsFinite(i) && !(i == token + 2 && Tag(i) == "VBZ" && Tag(i - 1) == "NN" && Is(i, PluralClass))) return true;
            }
            return false;
        }

        // Behind a verb of freeing, nothing but a noun phrase stands before the word.
        private bool IsFreed(int token)
        {
            int i = token - 1;
            while (i > _start && (IsNoun(i) || Tag(i) is "CD" or "DT" or "JJ" or "PRP$")) i--;
            return Word(i) is "freed" or "free" or "frees" or "released" or "release" or "releases" or "rescued" or "rescue" or "rescues";
        }

        private bool IsBe(int token) => Word(token) is "is" or "are" or "was" or "were" or "been" or "being" or "be";

        // "for the Norlandian strikes": nothing but names and adjectives between the article behind a preposition and the word.
        private bool IsBehindPreposition(int token)
        {
            int i = token - 1;
            while (i > _start && Tag(i) is "JJ" or "NN" or "NNP") i--;
            return i > _start && i < token - 1 && Tag(i) == "DT" && Tag(i - 1) == "IN" && Word(i - 1) is "for" or "of" or "to" or "by" or "with" or "from" or "against";
        }

        // ", with at least nine people"
        private bool IsBehindWith(int token)
        {
            int i = token - 1;
            if (!IsNoun(i) && Tag(i) != "CD") return false;
            while (i > _start && (IsNoun(i) || Tag(i) is "CD" or "JJ" or "JJR" or "JJS" or "RB" or "DT" || Word(i) is "at" or "than" or "of")) i--;
            return i > _start && Word(i) is "with" && Tag(i - 1) == ",";
        }

        // Nothing but names or a noun phrase stands between ", and" and the word, and the clause before is told in the present.
        private bool BeginsSecond(int token)
        {
            int i = token - 1;
            while (i > _start && Tag(i) is "DT" or "JJ" or "NN" or "NNP") i--;
            return i > _start && i < token - 1 && Tag(i) == "CC" && Tag(i - 1) == "," && TagBefore(i) == "VBZ";
        }

        // "The Houthis launch missiles"
        private bool IsNameOfMany(int token) => Tag(token) == "NNP" && Word(token) is [.., not 's' and not 'u', 's'] and { Length: > 5 } && token == _start + 1 && Word(_start) is "The";

        // "attacks in the north have killed": only a phrase of place stands between, and the verb behind is a plural's.
        private bool HasVerbBehind(int token)
        {
            if (token + 3 >= _end || !IsNoun(token - 1) && Tag(token - 1) != "JJ" || !s_prepositions.Contains(Word(token + 1).ToString())) return false;
            for (int i = token + 2; i < Math.Min(_end, token + 9); i++)
            {
                if (Tag(i) == "VBP" && Word(i) is "have" or "are") return IsNoun(i - 1);
                if (Word(i) is "kill" or "injure" or "wound" or "destroy" or "damage" or "displace" && IsNoun(i - 1) && IsCounted(i)) return true;
                if (Tag(i) is not ("DT" or "JJ" or "NN" or "NNP" or "NNPS" or "NNS" or "IN" or "CD" or "POS" or "HYPH" or "VBN")) return false;
            }
            return false;
        }

        // "a Norlandian drone"
        private bool BeginsSingular(int token)
        {
            int i = token - 1;
            while (i > _start && Tag(i) is "JJ" or "NN" or "NNP" or "HYPH") i--;
            return Tag(i) == "DT" && Word(i) is "a" or "an" or "A" or "An";
        }

        private bool HasFiniteBehind(int token)
        {
            for (int i = token + 1; i < _end && !Opens(i) && Tag(i) != ","; i++)
            {
                if (IsFinite(i)) return true;
            }
            return false;
        }
    }
}
