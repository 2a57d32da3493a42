namespace Dateline.Text;

/// <summary>The grammatical relation of a token to its head (Universal Dependencies v2, English subtypes included).</summary>
/// <remarks>Names are UD's, with the subtype's colon left out: <c>nmod:poss</c> is <see cref="NmodPoss"/>.</remarks>
public enum DependencyLabel : byte
{
#pragma warning disable CS1591 // The members are Universal Dependencies' own relation names; its documentation defines each.
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod,
    NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct, Reparandum,
    Vocative, Xcomp,
#pragma warning restore CS1591
}
