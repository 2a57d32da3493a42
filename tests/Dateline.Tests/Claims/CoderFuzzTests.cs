using System.Text;
using Dateline.Claims;

namespace Dateline.Tests.Claims;

/// <summary>No text makes the coder throw, and every span of every claim lies within the text. Run by the trait "fuzz" with 100,000 inputs.</summary>
public sealed class CoderFuzzTests
{
    private const int Inputs = 100_000;

    // Words that set rules off, marks that break them, and letters that are none.
    private static readonly string[] s_pieces =
    [
        "attack", "attacked", "strike", "strikes", "bomb", "killed", "killing", "at least", "12", "dozens", "of", "by", "the", "a", "rebels", "army", "in", "Aden", "on Monday", "said", "that", "who", "was", "were",
        "will", "could", "not", "denied", "according to", "and", "or", ",", ".", "?", "!", "(", ")", "\"", "“", "”", "'", "’s", "-", "—", ":", ";", "to", "claimed responsibility", "for", "with", "drones", "ceasefire", "talks",
        "U.S.", "Gen.", "3,000", "1.5", "%", "$", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\ud83d\ude00", "\ud800", "\udc00", "é", "ß", "İ", "ﬁ", "漢字", "عربى", "0", "٣", "²", "ADEN, May 5 (Agency) —", "x", "",
    ];

    [Fact, Trait("kind", "fuzz")]
    public void A_hundred_thousand_random_texts_are_coded_without_a_fault()
    {
        Parallel.For(0, Inputs, number =>
        {
            string text = Random(number);
            Coding coding = SampleCoder.Instance.Code(SampleCoder.Article(text, number % 3 == 0 ? null : new DateOnly(2024, 3, 14)));
            foreach (Claim claim in coding.Claims)
            {
                Assert.True(claim.Trigger.End <= text.Length && !claim.Trigger.IsEmpty, text);
                Assert.All(claim.Actors.Concat(claim.Targets), actor => Assert.True(actor.Citations.All(citation => citation.Span.End <= text.Length), text));
            }
            Assert.All(coding.Rejections, rejection => Assert.True(rejection.Span.End <= text.Length, text));
        });
    }

    [Fact, Trait("kind", "fuzz")]
    public void Sentences_cut_at_any_word_are_coded_without_a_fault()
    {
        string[] sentences = [.. SampleCoder.Instance.Codebook.Types.Values.SelectMany(type => type.Patterns).SelectMany(pattern => pattern.Examples).Select(example => example.Text).Distinct(StringComparer.Ordinal)];
        Assert.True(sentences.Length > 1000);
        Parallel.ForEach(sentences, sentence =>
        {
            for (int cut = sentence.IndexOf(' ', StringComparison.Ordinal); cut >= 0; cut = sentence.IndexOf(' ', cut + 1))
            {
                Code(sentence[..cut]);
                Code(sentence[(cut + 1)..]);
            }
        });

        static void Code(string text)
        {
            try
            {
                SampleCoder.Instance.Code(SampleCoder.Article(text, null));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(text, fault);
            }
        }
    }

    [Fact]
    public void A_text_may_begin_with_what_people_are_told_to_be_doing()
    {
        // The word before such a verb is asked for, and here there is none.
        Coding coding = SampleCoder.Instance.Code(SampleCoder.Article("Demanding the release of two teachers, farmers marched through Orvane on Monday.", new DateOnly(2024, 3, 14)));
        Assert.NotEmpty(coding.Claims);
    }

    [Theory]
    [InlineData("attack ", 200_000)]
    [InlineData("killed, ", 100_000)]
    [InlineData("a", 2_000_000)]
    [InlineData("(", 300_000)]
    [InlineData("The army said that ", 20_000)]
    [InlineData("\ud800", 500_000)]
    public void A_long_text_of_one_piece_is_coded(string piece, int times)
    {
        string text = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
        Coding coding = SampleCoder.Instance.Code(SampleCoder.Article(text, null));
        Assert.All(coding.Claims, claim => Assert.True(claim.Trigger.End <= text.Length));
    }

    private static string Random(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        int length = random.Next(0, 12);
        for (int i = 0; i < length; i++)
        {
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
            if (random.Next(8) != 0) text.Append(' ');
        }
        return text.ToString();
    }
}
