using Dateline.Text;
using Dateline.Text.Naming;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Naming;

public sealed class NameConsistencyTests
{
    [Theory]
    [InlineData("Fara won . People like Fara .", "PER O O O O O O", "PER O O O O PER O")] // passed over the second time
    [InlineData("Fara Doro won . Doro left", "PER I O O O O", "PER I O O PER O")] // the last part of a person's name
    [InlineData("Tor fell . Tor burns . Tor wept", "LOC O O LOC O O PER O", "LOC O O LOC O O LOC O")] // the commoner kind
    [InlineData("Front United ( FU ) met FU", "ORG I O O O O O", "ORG I O ORG O O ORG")] // an acronym in brackets
    [InlineData("United Oil of Mara ( UOM ) fell", "O O O O O ORG O O", "ORG I I I O ORG O O")] // spelled by an acronym
    [InlineData("Oil Recovery Plan ( ORP ) fell", "O O O O O O O", "O O O O O O O")] // neither is a name
    [InlineData("the United Isles ( UI ) fell", "O LOC I O O O O", "O LOC I O LOC O O")] // the long form's kind
    [InlineData("Oil of Mara ( XY ) fell", "O O O O O O O", "O O O O O O O")] // other initials
    [InlineData("Fara Street is long . Fara", "O O O O O PER", "O O O O O PER")] // part of a longer run of proper nouns
    [InlineData("Mr Fara and Gen. Doro met", "PER I O PER I O", "O PER O O PER O")] // titles are no part of a name
    [InlineData("Crown Prince Fara Doro", "PER I I I", "O O PER I")]
    [InlineData("the Crown Prince met Sheikh Fara", "O PER I O PER I", "O O O O PER I")] // an office, and no name; titles that corpora count in
    [InlineData("the Vice President met Vice President Fara", "O PER I O PER I I", "O O O O O O PER")]
    [InlineData("Mr King met King Fara", "O PER O PER I", "O PER O O PER")] // a name that is a title too
    [InlineData("Fara Akan - Doro met Doro - Mara", "PER I O PER O PER O LOC", "PER I I I O PER O LOC")] // cut at a hyphen
    [InlineData("W . N . Fara and O ’ Doro and Fara B . Doro", "O O O O PER O O O PER O PER I O PER", "PER I I I I O PER I I O PER I I I")] // at other signs
    [InlineData("the N . S . left", "O LOC I I O O", "O LOC I I I O")]
    [InlineData("the U . S . met the U . N . and U . S . Steel", "O ORG I I O O O O O O O O ORG I I I I", "O LOC I I I O O ORG I I I O ORG I I I I")]
    [InlineData("Doro , OH and Mara , Texas in San Fara Ca or Mara texas", "LOC O O O LOC O LOC O LOC I I O LOC I", "LOC O LOC O LOC O LOC O LOC I LOC O LOC LOC")] // town and state
    [InlineData("IN MARA , IN THE SOUTH OR PUERTO DE", "O LOC O O O O O LOC I", "O LOC O O O O O LOC I")] // in capitals, words
    [InlineData("New Mexico , West Virginia and La Florida", "LOC I O LOC I O LOC I", "LOC I O LOC I O LOC I")] // one name
    [InlineData("Greater Mara and the Prophet Fara", "O LOC O O O PER", "LOC I O O PER I")] // what belongs to a name
    [InlineData("\" Doro , Fara \" wrote , Mara , Fara", "O PER O PER O O O PER O PER", "O PER I I O O O PER O PER")] // an entry of a list of addresses
    [InlineData("V K Fara met the Democrats and fara@mara.org - U P D A T E", "O O PER O O PER O PER O PER I I I I I", "PER I I O O OTH O O O O O O O O O")] // initials without full stops; addresses and spaced letters are no names
    [InlineData("the Fara corporation", "O ORG I", "O ORG O")] // a common noun
    [InlineData("Marans left and Fara met Maras", "PER O O PER O PER", "OTH O O PER O PER")] // a people
    [InlineData("Mara district and » Fara", "LOC I O PER I", "LOC O O O PER")] // common nouns and signs
    [InlineData("US $ 5 in the US", "LOC O O O O LOC", "O O O O O LOC")] // money
    [InlineData("US$ 5", "LOC O", "O O")]
    [InlineData("the MP Fara Doro , Akan MP Fara Mara", "O O PER I O PER I I I", "O O PER I O O O PER I")]
    [InlineData("Minister of Finance Fara Doro met", "O O PER I I O", "O O O PER I O")] // what the title is of
    [InlineData("Mara Council 's men and Fara ’ s Mara Council", "ORG I I O O PER O ORG I I", "ORG I O O O PER O O ORG I")] // genitives
    [InlineData("Fara fell to Fara 's Doro Bank and King 's Bank", "LOC O O ORG I I I O ORG I I", "LOC O O LOC O ORG I O ORG I I")] // the owner is named elsewhere
    [InlineData("the insurer Fara fell and Doro shares rose ; Doro rose", "O O PER O O PER O O O PER O", "O O ORG O O ORG O O O ORG O")] // what stands around tells
    [InlineData("joined by the Fara , the Doro family and the Maras", "O O O PER O O PER O O O PER", "O O O OTH O O PER O O O PER")]
    [InlineData("two giant Mara plants", "O O LOC O", "O O LOC O")] // a place whose things they are
    [InlineData("Fara Doro met Ms Mara Aba and Doro , Mr . Large met Dr Tor", "PER I O O O PER O LOC O O O O O O LOC", "PER I O O PER I O PER O O O PER O O PER")] // spoken of as persons; a surname
    [InlineData("Fara Doro left Doro , Doro and Doro", "PER I O LOC O LOC O LOC", "PER I O LOC O LOC O LOC")] // too often something else
    [InlineData("Hurricane Doro fell , Doro hit Cyclone Mara and Doro rose", "PER I O O PER O O PER O PER O", "OTH I O O OTH O O OTH O OTH O")] // storms bear names of persons
    [InlineData("Jabhat Mara fell", "LOC I O", "ORG I O")] // says in another language what it is
    [InlineData("Mara Watch and Doro International", "ORG I I I I", "ORG I O ORG I")] // two in one
    [InlineData("the European Union", "O LOC I", "O ORG I")]
    [InlineData("the Ministry of Trade , Labour and Mara Affairs said", "O ORG I I O ORG O O O O", "O ORG I I I I I I I O")] // named for a list
    [InlineData("the Committee on Trade on Monday", "O O O O O O", "O ORG I I O O")]
    [InlineData("the Government said", "O ORG O", "O O O")] // alone
    [InlineData("Fara met Gen Fara", "PER O O O", "PER O O PER")] // passed over behind a title
    [InlineData("Fara Do - ro met Fara Do - led rebels", "PER I O O O PER I O O O", "PER I I I O PER I O O O")] // syllables, not compounds
    [InlineData("United Oil of Mara fell . UOM said U.O.M. and Fara", "ORG I I I O O O O LOC O PER", "ORG I I I O O ORG O ORG O PER")] // initials without brackets
    [InlineData("Green Oil won , GO west", "ORG I O O O O", "ORG I O O O O")] // two letters may be any word
    [InlineData("the U.N. left", "O LOC O", "O ORG O")] // known by everybody
    [InlineData("the Supreme Court of Mara and Fara", "O O O O LOC O PER", "O ORG I I I O PER")] // organizations that say what they are
    [InlineData("the Ministry of Trade and Labour of Mara", "O O O O O O O LOC", "O ORG I I I I I I")]
    [InlineData("the Ministry said", "O O O", "O O O")] // alone it may be any
    [InlineData("in Mara 's Army", "O LOC O O", "O LOC O O")] // whose it is
    [InlineData("the People 's Front won", "O O O O O", "O ORG I I O")]
    [InlineData("Amber & Fara Holdings Ltd", "O O PER O O", "ORG I I I I")]
    [InlineData("the West Bank and Sand Bank", "O LOC I O O O", "O LOC I O ORG I")] // found to be a place
    [InlineData("the Mara School District", "O O O O", "O O O O")] // not the last word
    [InlineData("Boeing met Forbes in South Korea , not Google", "O O PER O ORG I O O O", "ORG O ORG O LOC I O O O")] // known to everybody
    [InlineData("Ann Forbes met Forbes , Forbes , Forbes", "PER I O PER O PER O PER", "PER I O PER O PER O PER")] // a surname here
    [InlineData("Fara Doro Accenture met Boeing Mara", "PER I I O O O", "PER I ORG O O O")] // where a person works; part of a longer name
    [InlineData("UN World Relief Fund ( WRF )", "ORG I I I O O O", "ORG I I I O ORG O")] // initials of a part
    [InlineData("The Mara Girls fell . NGO Fara and The Mara Post said", "ORG I I O O ORG I O ORG I I O", "O ORG I O O O ORG O ORG I I O")] // what leads to a name
    [InlineData("Mara Front MPs met", "ORG I I O", "ORG I O O")] // who belongs to it
    [InlineData("Thanks , Fara Doro Amber Oil LLC", "O O PER I ORG I O", "O O PER I ORG I I")] // who signs
    [InlineData("from Amber Oil , Inc. and", "O ORG I O O O", "O ORG I I I O")] // the form of a company
    [InlineData("the Office of the Attorney - General", "O O O O O O O", "O ORG I I I I I")]
    [InlineData("Mara University of Science and Technology Dr Fara", "O O O O O O O O", "ORG I I I I I O PER")]
    [InlineData("the Devil met H E Fara Doro", "O PER O PER I I I", "O PER O O O PER I")]
    [InlineData("Fara El - Doro , O ’ Mara and Fara Do - o - ro", "PER I O O O PER O O O PER I O O O O", "PER I I I O PER I I O PER I I I I I")]
    [InlineData("the Mara - Fara ticket and the al - Doro ,", "O PER O PER O O O PER I I O", "O PER I I O O O OTH I I O")] // two persons
    [InlineData("People Doro met People Doro", "ORG I O O O", "ORG I O ORG I")] // again, read as common nouns
    [InlineData("People Doro met People Doro , not People Doro", "ORG I O O O O O O O", "O O O O O O O O O")] // mostly no name
    [InlineData("wrote on Facebook , blamed Facebook", "O O ORG O O ORG", "O O OTH O O ORG")] // a site, and who runs it
    [InlineData("at 70 Akan Street Mara , Akan Street Fara", "O O LOC I I O LOC I I", "O O LOC I LOC O LOC I I")] // an address and its town
    [InlineData("the U of M", "O O O O", "O ORG I I")]
    [InlineData("from Amber People , Inc. and Doro People Ltd", "O ORG O O O O O O O", "O ORG I I I O ORG I I")] // common nouns in a company's name
    [InlineData("the Mara Recovery Plan was new , the World Food Program and the Mara Hotel", "O ORG I I O O O O ORG I I O O ORG I", "O OTH I I O O O O ORG I I O O LOC I")] // plans and houses
    [InlineData("seen on Mara.com by two NGOs", "O O ORG O O ORG", "O O O O O O")] // addresses and kinds of bodies
    [InlineData("L'Oreal and McDonald ’s met AMLO", "O O O O O ORG", "ORG O O O O PER")]
    [InlineData("BANK OF AMERICA met Coca - Cola and McDonald 's", "O O O O PER O O O PER O", "ORG I I O ORG I I O ORG I")]
    public void Names_settle(string sentence, string before, string after)
    {
        var spans = new List<TextSpan>();
        foreach (string word in sentence.Split(' '))
        {
            int start = spans.Count == 0 ? 0 : spans[^1].End + 1;
            spans.Add(new TextSpan(start, start + word.Length));
        }
        // Every word with a capital is a proper noun here, but "People".
        PartOfSpeech[] parts = [.. sentence.Split(' ').Select(word => word is "," ? PartOfSpeech.Punctuation : char.IsUpper(word[0]) && word != "People" ? PartOfSpeech.ProperNoun : PartOfSpeech.Noun)];
        string[] penn = [.. sentence.Split(' ').Select(word => char.IsUpper(word[0]) && word.EndsWith('s') ? "NNPS" : "")];
        int[] tags = Tags(before);
        new NameConsistency().Settle(new TaggedText(sentence, spans.ToArray(), parts, penn), tags);
        Assert.Equal(Tags(after), tags);
    }

    [Fact]
    public void No_known_name_runs_over_an_empty_line()
    {
        const string Text = "Islamic\n\nState";
        int[] tags = Tags("O O");
        new NameConsistency().Settle(new TaggedText(Text, [new(0, 7), new(9, 14)], [PartOfSpeech.ProperNoun, PartOfSpeech.ProperNoun], ["NNP", "NNP"]), tags);
        Assert.Equal([0, 0], tags);
    }

    private static int[] Tags(string tags)
    {
        int kind = -1;
        return [.. tags.Split(' ').Select(tag =>
        {
            if (tag == "O") return 0;
            if (tag != "I") kind = NameScheme.Universal.KindOf(tag);
            return NameScheme.TagOf(kind, tag != "I");
        })];
    }
}
