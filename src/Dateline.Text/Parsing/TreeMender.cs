using static Dateline.Text.DependencyLabel;

namespace Dateline.Text.Parsing;

/// <summary>Mends, by what the words themselves show, readings of a tree that news texts bring and the treebanks are too poor in to teach.</summary>
internal static class TreeMender
{
    // Every rule in the order in which it is tried; a pass ends before the next one begins.
    private static readonly TreePass[] s_passes =
    [
        new([ShootingRules.Read, ClauseRules.ReadFinite, ClauseRules.ReadMine, ClauseRules.ReadToFree, ClauseRules.ReadCrossing, ParticipleRules.ReadBarred, SubjectRules.FreeSubject, PhraseRules.ReadHyphenated],
            ([Nsubj, NsubjPass], [SubjectRules.LiftOffAuxiliary, SubjectRules.ReadBehindDateline, ListRules.JoinSubjects, SubjectRules.ReadParticiple]),
            ([Conj], [NameRules.JoinSurname, ListRules.ReadGerund, ListRules.FlattenList, ListRules.ReadNumber, ListRules.JoinBeyondMeasure]),
            ([Obj], [ListRules.ReadDistance, NameRules.DescribeName]),
            ([OblAgent], [NameRules.DescribeName]),
            ([NsubjOuter], [SubjectRules.ReadBlamed]),
            ([Nmod], [PhraseRules.HangDoer, PhraseRules.HangOnPassive, PhraseRules.HangOnAct, PhraseRules.HangOnVerb, PhraseRules.ReadCharge, PhraseRules.HangDay]),
            ([Obl], [PhraseRules.ReadBareObject, PhraseRules.HangOnTransfer, NameRules.JoinName, PhraseRules.HangOnPeople, PhraseRules.HangOnBefallen, PhraseRules.HangDay]),
            ([Cc], [ListRules.LiftAnd]),
            ([Flat, Appos], [NameRules.ReadTitle, SubjectRules.ReadBehindDateline]),
            ([AuxPass, Cop], [ParticipleRules.ReadPassive]),
            ([Compound], [NameRules.ReadOffice, NameRules.ReadName])),
        new([ClauseRules.ReadVerb, ListRules.JoinVerbs]),
        new([],
            ([Obl, Nmod], [SubjectRules.NameParty]),
            ([Appos], [ListRules.JoinTitled, NameRules.JoinTitle, ListRules.JoinList, SubjectRules.ReadBehindPhrase]),
            ([Advcl], [SecondClauseRules.JoinClause, ParticipleRules.GiveSubjectBehind, ParticipleRules.TakeSubject, ParticipleRules.HangOnNoun, ParticipleRules.PassSubject, ClauseRules.ReadReducedRelative, SubjectRules.FindSubject, ClauseRules.LiftResult, SpeechRules.LiftSpeech, SpeechRules.HangBehindSpeaker]),
            ([Xcomp], [ParticipleRules.HangOnHandled]),
            ([Acl], [ClauseRules.TurnRoot, ParticipleRules.FreeHolder, ParticipleRules.ReadBacked, ParticipleRules.ReadFiniteBehind, ParticipleRules.ReadClause, ClauseRules.HangOnVerb]),
            ([AclRelcl], [SpeechRules.HangContentOnSpeech]),
            ([Ccomp], [ParticipleRules.HangOnHandled, ParticipleRules.GiveSubjectBehind, SpeechRules.HangBehindSpeaker, SubjectRules.GiveSubject]),
            ([Conj], [SecondClauseRules.FindSubject, SecondClauseRules.FindObject, SpeechRules.HangBehindSpeaker, SpeechRules.JoinSpeech, SpeechRules.JoinQuoted, SubjectRules.FindJoinedSubject, ListRules.LiftConjunct, ListRules.LiftFromPlace, ListRules.JoinNearest]),
            ([Parataxis], [ClauseRules.TurnRoot]),
            ([Amod], [ClauseRules.ReadDescribing, ClauseRules.HangDead, ListRules.JoinFinite, ParticipleRules.ReadAim, ParticipleRules.ReadHarm, ClauseRules.ReadClause]),
            ([Compound], [ClauseRules.ReadDescribing, ParticipleRules.ReadDone, ClauseRules.ReadClause]),
            ([Csubj], [ParticipleRules.GiveSubjectAbove]),
            ([Nsubj, NsubjPass], [SubjectRules.NamePart]),
            ([Aux, AuxPass, Cop], [SubjectRules.ReadNameAsSubject]),
            ([Case], [PhraseRules.ReadParticle, NameRules.LiftPreposition, ClauseRules.ReadMark]),
            ([Obj], [ClauseRules.HangOnFullVerb, PhraseRules.ReadReceiver, PhraseRules.ReadObjectBehind, PhraseRules.ReadHostage]),
            ([CompoundPrt], [PhraseRules.ReadPreposition])),
    ];

    /// <summary>Mends the tree of one sentence.</summary>
    public static void Mend(Token[] tokens, Range sentence)
    {
        var tree = new SentenceTree(tokens, sentence);
        ClauseRules.ReadHeadline(tree);
        PhraseRules.FreeOpeningDay(tree);
        PhraseRules.FreeOpeningPlace(tree);
        foreach (TreePass pass in s_passes) pass.Mend(tree);
        SpeechRules.FindJoinedSpeakers(tree);
        SpeechRules.FindSpeakerAtEnd(tree);
    }
}
