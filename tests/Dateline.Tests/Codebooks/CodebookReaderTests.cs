using Dateline.Codebooks;

namespace Dateline.Tests.Codebooks;

public sealed class CodebookReaderTests : IDisposable
{
    private const string Head = "id: test\nversion: 1\nwords: {armed: [soldier]}\n";

    private const string Event = """
        code: bombing
        name: Bombing
        definition: A bomb goes off.
        families: [fight]
        crosswalk: {cameo: 183}
        patterns:
          - name: explode
            verbs: [explode]
            examples: ["A bomb [exploded] in {place: Velmar}."]
            not: [{text: Prices exploded., because: a figure of speech}]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-codebook-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_codebook_is_read_with_all_scalars_as_strings()
    {
        Codebook? codebook = Read(out List<Diagnostic> diagnostics, (".", "codebook.yaml", Head), ("events", "bombing.yaml", Event));
        Assert.Empty(diagnostics);
        Assert.NotNull(codebook);
        EventType type = codebook.Types[new EventCode("bombing")];
        Assert.Equal("183", type.Crosswalk.Cameo);
        Assert.Equal("A bomb exploded in Velmar.", type.Patterns[0].Examples[0].Text);
        Assert.Equal((RoleCode.Place, new Dateline.Text.TextSpan(19, 25)), type.Patterns[0].Examples[0].Marked[0]);
    }

    [Theory]
    [InlineData("code: bombing", "code: Bombing!", "DL105", 1)]
    [InlineData("name: Bombing", "nam: Bombing", "DL102", 2)]
    [InlineData("families: [fight]", "families: []", "DL103", 1)]
    [InlineData("verbs: [explode]", "verbs: [explode]\n    when: {sideways: [x]}", "DL106", 9)]
    [InlineData("verbs: [explode]", "verbs: [explode]\n    when: {near: [\"@nobody\"]}", "DL107", 9)]
    [InlineData("verbs: [explode]", "verbs: [a b c d e f]", "DL109", 8)]
    [InlineData("[exploded]", "exploded", "DL111", 9)]
    [InlineData("because:", "since:", "DL102", 10)]
    [InlineData("verbs: [explode]", "verbs: [explode]\n    strength: mighty", "DL114", 9)]
    [InlineData("verbs: [explode]", "verbs: {a: b}", "DL104", 8)]
    [InlineData("verbs: [explode]", "verbs: [explode", "DL101", 10)]
    public void A_problem_is_told_with_its_code_and_line(string find, string replace, string code, int line)
    {
        Codebook? codebook = Read(out List<Diagnostic> diagnostics, (".", "codebook.yaml", Head), ("events", "bombing.yaml", Event.Replace(find, replace, StringComparison.Ordinal)));
        Assert.Null(codebook);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Line == line && diagnostic.Column >= 1 && diagnostic.Source!.EndsWith("bombing.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        string bad = Event.Replace("name: Bombing", "nam: Bombing", StringComparison.Ordinal).Replace("verbs: [explode]", "verbs: [explode]\n    stage: maybe", StringComparison.Ordinal);
        Read(out List<Diagnostic> diagnostics, (".", "codebook.yaml", Head), ("events", "bombing.yaml", bad));
        Assert.Equal(["DL102", "DL103", "DL114"], diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_layer_replaces_patterns_of_the_same_name_adds_others_and_removes_some()
    {
        Write(Path.Combine(_folder, "base"), (".", "codebook.yaml", Head), ("events", "bombing.yaml", Event));
        string layer = """
            code: bombing
            remove: [explode]
            patterns:
              - name: blow
                verbs: [go boom]
                when: {near: ["@armed"]}
                examples: ["The mine [went boom] under a soldier."]
                not: [{text: The drum went boom., because: music}]
            """;
        Write(Path.Combine(_folder, "mine"), (".", "codebook.yaml", "id: mine\nversion: 2\nwords: {armed: [sapper]}\n"), ("events", "bombing.yaml", layer));
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([Path.Combine(_folder, "base"), Path.Combine(_folder, "mine")], diagnostics);
        Assert.Empty(diagnostics);
        Assert.NotNull(codebook);
        EventType type = codebook.Types[new EventCode("bombing")];
        Assert.Equal(["bombing/blow"], type.Patterns.Select(pattern => pattern.Name));
        Assert.Equal("Bombing", type.Name);
        Assert.Equal(["sapper", "soldier"], type.Patterns[0].When[0].Words.Order(StringComparer.Ordinal));
        Assert.Equal("1+mine-2", codebook.Version);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(CodebookReader.Read([Path.Combine(_folder, "nowhere")], diagnostics));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Code == "DL113");
    }

    private Codebook? Read(out List<Diagnostic> diagnostics, params (string Folder, string Name, string Content)[] files)
    {
        Write(_folder, files);
        diagnostics = [];
        return CodebookReader.Read([_folder], diagnostics);
    }

    private static void Write(string root, params (string Folder, string Name, string Content)[] files)
    {
        foreach ((string folder, string name, string content) in files)
        {
            Directory.CreateDirectory(Path.Combine(root, folder));
            File.WriteAllText(Path.Combine(root, folder, name), content);
        }
    }
}
