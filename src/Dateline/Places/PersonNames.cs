using Dateline.Text;

namespace Dateline.Places;

/// <summary>The words of a document that are names of people there, so that "Lincoln" is not a town when "Ann Lincoln" has been named.</summary>
internal sealed class PersonNames
{
    private readonly HashSet<uint> _words = [];

    private PersonNames() { }

    /// <summary>Whether some person of the document bears this word as a name.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Count > 0 && Hash(word) is { } hash && _words.Contains(hash);

    /// <summary>Reads the names from the document's entities, and from titles and given names before capitals.</summary>
    public static PersonNames Of(Document document, NameHabits habits)
    {
        var names = new PersonNames();
        foreach (Entity entity in document.Entities)
        {
            // One word alone is too often a place that nobody knows.
            if (entity.Kind != EntityKind.Person || entity.Tokens.End.Value - entity.Tokens.Start.Value < 2) continue;
            for (int token = entity.Tokens.Start.Value; token < entity.Tokens.End.Value; token++) names.Add(document, token);
        }
        foreach (Range sentence in document.Sentences)
        {
            for (int token = sentence.Start.Value; token + 1 < sentence.End.Value; token++)
            {
                ReadOnlySpan<char> word = document.Words(document.Tokens[token]);
                if (!char.IsUpper(word[0])) continue;
                ReadOnlySpan<char> next = document.Words(document.Tokens[token + 1]);
                if (!char.IsUpper(next[0])) continue;
                bool given = (habits[word] & NameHabit.Given) != 0 && (habits[word] & NameHabit.Never) == 0;
                if (given && IsSurname(next))
                {
                    names.Add(document, token + 1);
                    if (token + 2 < sentence.End.Value && document.Words(document.Tokens[token + 2]) is { Length: > 1 } third && char.IsUpper(third[0]) && IsSurname(third) && next.Length <= 2) names.Add(document, token + 2);
                }
                else if (next.Length == 2 && next[1] == '.' && token + 2 < sentence.End.Value && document.Words(document.Tokens[token + 2]) is { Length: > 2 } family && char.IsUpper(family[0]) && !PlaceWords.Streets.Has(family))
                    names.Add(document, token + 2);
                else if (IsPersonalTitle(word) && IsSurname(next) && !(token + 2 < sentence.End.Value && PlaceWords.Bodies.Has(document.Words(document.Tokens[token + 2]))))
                    names.Add(document, token + 1);
            }
        }
        return names;
    }

    private static bool IsPersonalTitle(ReadOnlySpan<char> word) => word is "Mr." or "Mrs." or "Ms." or "Dr." or "Mr" or "Mrs" or "Ms" or "Sgt." or "Lt." or "Capt." or "Col." or "Gen." or "Rep." or "Sen." or "Gov." or "Rev." or "Senator" or "Judge" or "Officer" or "Detective";

    private static bool IsSurname(ReadOnlySpan<char> word) => word.Length > 2 && !PlaceWords.Bodies.Has(word) && !PlaceWords.Papers.Has(word) && !PlaceWords.Streets.Has(word) && char.IsLower(word[1]);

    private void Add(Document document, int token)
    {
        if (Hash(document.Words(document.Tokens[token])) is { } hash) _words.Add(hash);
    }

    private static uint? Hash(ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        int length = NameKey.Write(word, key);
        return length <= 2 ? null : NameKey.Hash(key[..length]);
    }
}
