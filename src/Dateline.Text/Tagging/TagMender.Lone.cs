namespace Dateline.Text.Tagging;

/// <content>The only word of a sentence that can be its verb.</content>
internal sealed partial class TagMender
{
    private readonly ref partial struct Sentence
    {
        // "bombed Front positions in the north": with a verb before them and a place behind, they are what was hit.
        private bool IsPositions(int token) => Word(token) is "positions" or "posts" && (IsNoun(token - 1) || Tag(token - 1) == "JJ") && TagBefore(token) is "VBD" or "VBN" or "VBG" or "VBZ" or "VBP" && Tag(token + 1) is "IN" or "," or "." or "CC";

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
