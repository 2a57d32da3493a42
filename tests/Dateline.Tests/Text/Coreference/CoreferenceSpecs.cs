using Dateline.Text;

namespace Dateline.Tests.Text.Coreference;

public sealed class CoreferenceSpecs
{
    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/coreference.md", "example", MemberType = typeof(SpecFile))]
    public void Chains(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        string chains = string.Join('\n', document.Chains.Select(chain => string.Join(" = ", chain.Mentions.Select(mention => document[mention].ToString()))));
        bool together = document.Chains.Any(chain => example.Marked.All(marked => chain.Mentions.Any(mention => mention.Overlaps(marked))));
        Assert.True(together == (example.Expected == "together"), chains);
    }

    [Fact]
    public void Chains_are_ordered_and_their_mentions_lie_in_the_text()
    {
        foreach (string text in RandomText.Many(300, seed: 9))
        {
            Document document = Analyzer.English.Analyze(text);
            Assert.Equal(document.Chains.OrderBy(chain => chain.Mentions[0]), document.Chains);
            foreach (CoreferenceChain chain in document.Chains)
            {
                Assert.True(chain.Mentions.Length >= 2);
                Assert.Equal(chain.Mentions.Distinct().Order(), chain.Mentions);
                Assert.InRange(chain.Representative, 0, chain.Mentions.Length - 1);
                Assert.All(chain.Mentions, mention => Assert.InRange(mention.End, 1, text.Length));
            }
        }
    }

    [Fact]
    public void The_fullest_naming_stands_for_the_chain()
    {
        Document document = Analyzer.English.Analyze("He was tired. Omar Haddad spoke first, and Haddad left early.");
        Assert.Contains(document.Chains, chain => document[chain.Mentions[chain.Representative]].ToString() == "Omar Haddad");
    }
}
