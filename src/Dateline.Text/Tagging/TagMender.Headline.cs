using System.Collections.Frozen;

namespace Dateline.Text.Tagging;

/// <content>The verb of a headline, which stands in the present and has no full stop behind it.</content>
internal sealed partial class TagMender
{
    // Plurals that describe the noun behind them: "an arms cache".
    private static readonly FrozenSet<string> s_describing = new[] { "arms", "weapons", "sports", "drugs", "forces", "troops", "guards", "rights", "goods", "savings", "customs", "headquarters", "operations", "talks", "services" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_calendar = new[]
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ref partial struct Sentence
    {
        private void MendCapitals()
        {
            for (int i = _start; i + 1 < _end; i++)
            {
                // "IS said it was behind the blast": the group, where the words around it are not in capitals. "A VBIED driven by a fighter": no past.
                if (char.IsLower(text[words[i + 1].Start]) && (Word(i) is "IS" || Word(i) is [_, _, _, .., 'E', 'D'] && Tag(i) is "VBD" or "VBN" && Word(i).IndexOfAnyExceptInRange('A', 'Z') < 0)) labels[i] = mender._name;
            }
        }

        // "Border guards lob mortars at Orsk, two dead", "Orsk: Norlandian guns across the line pound Velmar": one clause without a verb, and only one of its words can be it.
        private void MendHeadline()
        {
            if (_end - _start < 3 || Tag(_end - 1) == ".") return;
            int from = _start;
            for (int i = _start + 1; i < Math.Min(_end, _start + 5); i++)
            {
                if (Word(i) is ":") from = i + 1;
            }
            int lone = -1;
            for (int i = from; i < _end && !Opens(i) && Tag(i) is not ","; i++)
            {
                if (IsFinite(i) || i > from && Tag(i) is "VBN" && IsNoun(i - 1)) return;
                if (i <= from || !IsHeadlineVerb(i, from)) continue;
                if (lone >= 0) return;
                lone = i;
            }
            if (lone >= 0) labels[lone] = Tag(lone) == "NNS" ? mender._third : mender._base;
        }

        private bool IsHeadlineVerb(int token, int from)
        {
            if (token + 1 >= _end || !IsSmall(token) || !IsNoun(token - 1) || s_describing.Contains(Word(token).ToString())) return false;
            bool third = Tag(token) == "NNS" && Is(token, ThirdPersonClass) && Tag(token - 1) is not "NNS" && !(IsOfMany(token) && IsSmall(token - 1));
            bool plain = Tag(token) is "NN" or "NNP" && Is(token, VerbClass) && IsManyBefore(token, from);
            return (third || plain) && (IsHeadlineObject(token + 1) || third && IsSingleThing(token + 1));
        }

        private bool IsHeadlineObject(int token) => Tag(token) switch
        {
            "DT" or "PRP$" => true,
            "NNP" or "NNPS" => !s_calendar.Contains(Word(token).ToString()),
            "NNS" => EndsPhrase(token + 1),
            _ => false,
        };

        // "refinery in", "an additional brigade to" without its article
        private bool IsSingleThing(int token)
        {
            while (token + 1 < _end && Tag(token) == "JJ") token++;
            return Tag(token) is "NN" or "NNS" && EndsPhrase(token + 1);
        }

        private bool EndsPhrase(int token) => token >= _end || Tag(token) is "IN" or "," or "TO";

        // "Border guards", "guns across the line", "mercenaries and the army": a plural before any preposition.
        private bool IsManyBefore(int token, int from)
        {
            for (int i = from; i < token; i++)
            {
                if (IsPlural(i)) return i == token - 1 || Tag(i + 1) is "IN" or "CC";
                if (i == token - 1) return Tag(i) == "NNP" && Word(i) is [.., not 's' and not 'u', 's'] and { Length: > 5 };
                if (!IsNoun(i) && Tag(i) is not ("JJ" or "CD" or "DT")) return false;
            }
            return false;
        }
    }
}
