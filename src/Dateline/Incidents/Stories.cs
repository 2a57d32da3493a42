namespace Dateline.Incidents;

/// <summary>Compares whole articles: whether they tell one story.</summary>
internal static class Stories
{
    /// <summary>The weight in log-odds, and the reason in words.</summary>
    public static (double Weight, string Words) Compare(Fingerprint a, Fingerprint b)
    {
        double resemblance = a.Resemblance(b);
        if (resemblance > 0.5) return (3.0, "nearly the same text: a rewrite of one agency's report");
        int addresses = SortedHashes.Shared(a.Addresses, b.Addresses);
        int names = SortedHashes.Shared(a.Names, b.Names);
        int nameWords = SortedHashes.Shared(a.NameWords, b.NameWords);
        double share = nameWords / (4.0 + Math.Min(a.NameWords.Length, b.NameWords.Length));
        double weight = -0.6 + 0.8 * Math.Min(names, 3) + 0.9 * Math.Min(addresses, 2) + 1.6 * share + 4.0 * resemblance;
        string words = addresses > 0 ? "reports that share an address" : names > 0 ? "reports that share names" : weight > 0 ? "reports that share words" : "reports with little in common";
        return (Math.Min(weight, 3.4), words);
    }
}
