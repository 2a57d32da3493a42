namespace Dateline.Text.Tagging;

/// <content>The only word of a sentence that can be its verb.</content>
internal sealed partial class TagMender
{
    private readonly ref partial struct Sentence
    {
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
