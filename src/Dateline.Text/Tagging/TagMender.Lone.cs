namespace Dateline.Text.Tagging;

/// <content>The only word of a sentence that can be its verb, and what stands around it.</content>
internal sealed partial class TagMender
{
    private readonly ref partial struct Sentence
    {
        // "bombed Front positions in the north": with a verb before them and a place behind, they are what was hit.
        private bool IsPositions(int token) => Word(token) is "positions" or "posts" && (IsNoun(token - 1) || Tag(token - 1) == "JJ") && TagBefore(token) is "VBD" or "VBN" or "VBG" or "VBZ" or "VBP" && Tag(token + 1) is "IN" or "," or "." or "CC";

        // "Security forces block refugees.", "Army helicopters pound rebel positions.": a plural begins the sentence, a plural ends the next phrase, and between them stands what can be a verb.
        private void MendBetweenPlurals()
        {
            for (int i = _start + 1; i + 1 < Math.Min(_end, _start + 8); i++)
            {
                bool plural = IsPlural(i - 1) && !(i - 1 > _start && Tag(i - 2) is "NN" or "NNP" && Is(i - 1, ThirdPersonClass) && Word(i - 1) is not ("forces" or "troops" or "guards" or "gangs")) || Tag(i - 1) == "VBZ" && i - 1 > _start && Word(i - 1) is "forces" or "troops" or "guards" or "fighters" or "gangs" || Tag(i - 1) is "NN" or "NNP" && HeadsPlural(i);
                if (!plural)
                {
                    if (!IsNoun(i - 1) && Tag(i - 1) is not ("DT" or "JJ" or "CD" or "HYPH" or "POS") && Word(i - 1) is not "of" && !(Tag(i - 1) == "VBN" && i - 1 > _start && Tag(i - 2) == "HYPH")) return;
                    continue;
                }
                if (Tag(i) is not ("NN" or "JJ" or "VB" or "VBP" or "IN") || !IsSmall(i) || !Is(i, VerbClass) && Word(i) is not ("overrun" or "down") || Word(i - 1) is "arms" or "weapons" or "sports" or "drugs" or "Arms" or "Weapons" || ManyBehind(i) is not (>= 0 and var thing)) continue;
                if (Tag(i) == "IN" && Word(i) is not "down" || HasFiniteFrom(thing + 1)) continue;
                if (Tag(i - 1) == "VBZ") labels[i - 1] = mender._plural;
                labels[i] = mender._base;
                labels[thing] = mender._plural;
                return;
            }
        }

        // "The navy shells rebel positions.": the same behind a singular.
        private void MendBehindSingular()
        {
            for (int i = _start + 1; i + 1 < Math.Min(_end, _start + 8); i++)
            {
                if (Tag(i) != "NNS" || !Is(i, ThirdPersonClass) || !IsSmall(i) || Tag(i - 1) is not ("NN" or "NNP") || !IsBegun(i) || IsOfMany(i) || Word(i) is "forces" or "troops" or "guards" || ManyBehind(i) is not (>= 0 and var thing) || HasFiniteFrom(thing + 1) || HasGerund(thing)) continue;
                labels[i] = mender._third;
                labels[thing] = mender._plural;
                return;
            }
        }

        private bool HasFiniteFrom(int token)
        {
            for (int i = token; i < _end && !Opens(i); i++)
            {
                if (Tag(i) == "CC" && i + 1 < _end && IsFinite(i + 1)) return false;
                if (IsFinite(i) && !IsSpeakerAtEnd(i)) return true;
            }
            return false;
        }

        // "shot dead nine people, and police made arrests", "shot two men and fled": whatever verbs follow, people are counted right behind it; not "shot dead a day earlier".
        private bool IsShotAtCounted(int token)
        {
            int next = Word(token + 1) is "dead" ? token + 2 : token + 1;
            if (next + 1 >= _end || token > _start && IsBe(token - 1)) return false;
            return Tag(next) == "CD" && (next > token + 1 || Tag(next + 1) is "NNS") || next > token + 1 && Tag(next) is "DT" or "PRP$" or "NNS" && Word(next + 1) is not ("day" or "week" or "month" or "year" or "few");
        }

        // "bombed rebel positions", "kidnapped foreign aid workers": a phrase without an article whose noun is a plural.
        private bool HasManyBehind(int token) => ManyBehind(token) >= 0;

        private int ManyBehind(int token)
        {
            for (int i = token + 1; i < Math.Min(_end, token + 6); i++)
            {
                if (Tag(i) == "NNS" || Tag(i) == "VBZ" && i > token + 1 && Is(i, PluralClass)) return i;
                if (Tag(i) is not ("NN" or "NNP" or "JJ" or "HYPH") && !(Tag(i) == "VBN" && Tag(i - 1) == "HYPH")) return -1;
            }
            return -1;
        }

        // "Early on Monday,", "In the north,": what only says when and where.
        private bool IsSetting(int comma)
        {
            for (int i = comma - 1; i >= _start; i--)
            {
                if (Tag(i) is not ("NN" or "NNP" or "CD" or "DT" or "IN" or "RB" or "JJ")) return false;
            }
            return Tag(_start) is "IN" or "RB" or "JJ" && comma - _start <= 8;
        }

        // "around 250 rockets", "nearly twenty men", "at least nine", "more than twenty"
        private bool IsHedged(int token) => token + 2 < _end && (Tag(token + 2) == "CD" && Word(token + 1) is "around" or "about" or "nearly" or "some" or "almost" or "roughly" or "approximately" or "over" or "fewer"
            || Word(token + 1) is "at" && Word(token + 2) is "least" || Word(token + 1) is "more" && Word(token + 2) is "than");

        // "at least nine", "three men", "a guard"
        private bool IsCounted(int token) => Tag(token + 1) is "CD" or "DT" || IsHedged(token);

        // "former president Ana Souza"
        private bool HasTitledBehind(int token)
        {
            int i = token + 1;
            while (i < Math.Min(_end, token + 5) && (Tag(i) is "NN" or "JJ" or "HYPH" or "NNS" || Tag(i) == "NNP" && IsSmall(i))) i++;
            return i > token + 1 && i < _end && Tag(i) == "NNP" && Tag(i - 1) is "NN" or "NNP";
        }

        // "looted shops and set fire": the next verb of a list.
        private bool HasPastBehindAnd(int token)
        {
            for (int i = token + 1; i + 1 < _end && Tag(i) != "," && !Opens(i); i++)
            {
                if (Tag(i) == "CC") return Tag(i + 1) is "VBD" or "VBN" && !HasAuxiliaryBehind(i + 1);
            }
            return false;
        }

        // "A missile lands near a school.", "Rockets streak toward the port; nobody is hurt.": a sentence has a verb, and only one of its words can be it.
        private void MendLone(int from)
        {
            int lone = -1, candidates = 0;
            bool finite = false;
            for (int i = from; i < _end; i++)
            {
                if (Word(i) is ";" || i == _end - 1)
                {
                    if (i - from >= 4 && !finite && candidates == 1 && Word(i) is ";" or ".") labels[lone] = Tag(lone) == "NNS" ? mender._third : mender._base;
                    if (i + 1 < _end) MendLone(i + 1);
                    return;
                }
                finite |= IsFinite(i) || Tag(i) is ":";
                if (i == from || !IsNoun(i - 1) || !char.IsLower(text[words[i].Start]) || !IsBehindVerb(i + 1)) continue;
                if (!(Tag(i) == "NNS" && Is(i, ThirdPersonClass) && !IsOfMany(i)) && !(Tag(i) == "NN" && IsPlural(i - 1) && Is(i, VerbClass))) continue;
                (lone, candidates) = (i, candidates + 1);
            }
        }

        private bool IsBehindVerb(int token) => Tag(token) is "DT" or "CD" or "TO" or "PRP" or "PRP$" or "RP" || Tag(token) == "IN" && Word(token) is not ("of" or "from" or "by" or "between");
    }
}
