using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells which words of a text name what people are hurt with: arms proper, what crowds and the police that meet them use, and vehicles laden with explosives.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WeaponWords(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_arms = new[]
    {
        "drone", "missile", "rocket", "mortar", "bomb", "ied", "grenade", "rifle", "gun", "knife", "machete", "axe", "artillery", "shell", "landmine", "explosive", "vest", "belt", "pistol", "uav", "device", "mine",
        "firearm", "howitzer", "munition", "projectile", "sword", "hammer", "chlorine", "sarin", "gas", "torpedo", "dynamite", "tank", "molotov", "cocktail", "bullet", "shahed", "cylinder", "hatchet", "spear", "arrow",
        "revolver", "shotgun", "carbine", "kalashnikov", "handgun", "musket", "rpg", "ak-47", "dagger", "cleaver", "bayonet", "blade", "acid", "napalm", "phosphorus", "warhead", "ordnance", "machinegun", "crossbow", "katyusha",
        "himars", "atacms", "iskander", "kinzhal", "kalibr", "flamethrower", "submunition", "quadcopter", "scissors", "screwdriver", "crowbar", "chainsaw",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_crowd = new[]
    {
        "cannon", "baton", "butt", "pellet", "ammunition", "stone", "rock", "brick", "bottle", "firecracker", "firework", "flare", "slingshot", "truncheon", "club", "stick", "canister", "whip", "gas", "bullet", "round", "grenade",
        "cocktail", "spray", "cobblestone", "pole", "cudgel", "catapult", "sjambok", "taser", "lathi", "fire", "molotov", "keg", "chair",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What makes a round, a fire or a weapon one that hurts: "mortar rounds", "live fire", "automatic weapons".
    private static readonly FrozenSet<string> s_sharp = new[]
    {
        "mortar", "live", "artillery", "tank", "rubber", "plastic", "stray", "automatic", "semi-automatic", "small", "light", "heavy", "bladed", "sharp", "chemical", "biological", "incendiary", "pepper", "water", "sound", "machete", "edged", "assault", "cluster",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_carriers = new[] { "car", "truck", "vehicle", "van", "lorry", "motorcycle", "motorbike", "tanker", "boat", "humvee", "pickup", "ambulance", "minibus", "bicycle", "tricycle", "rickshaw", "donkey", "cart", "skiff", "bus" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_laden = new[] { "laden", "packed", "loaded", "rigged", "filled", "fitted", "stuffed", "strapped", "load", "pack", "fill", "fit", "stuff", "rig", "strap", "lade", "explosive", "explosives", "bomb" }.ToFrozenSet(StringComparer.Ordinal);

    public bool IsArm(int token) => !tree.IsVerb(token) && (s_arms.Contains(Lemma(token)) || Lemma(token) is "weapon" or "round" or "arm" && IsSharp(token));

    /// <summary>What is thrown, sprayed or swung where crowds and police meet.</summary>
    public bool IsOfCrowds(int token) => !tree.IsVerb(token) && s_crowd.Contains(Lemma(token)) && (Lemma(token) is not ("fire" or "round" or "spray" or "cannon") || IsSharp(token));

    public bool IsCarrier(int token) => s_carriers.Contains(Lemma(token)) || Lemma(token) is "suv" or "automobile" or "sedan" or "tractor" or "bulldozer" or "trailer";

    /// <summary>A vehicle that is itself the bomb: "a truck laden with explosives", "an explosive-laden car".</summary>
    public bool IsLaden(int token)
    {
        if (tree.IsVerb(token) || !s_carriers.Contains(Lemma(token))) return false;
        bool laden = false, explosive = false;
        foreach (int child in tree.Children(token))
        {
            if (tree.Label(child) is not (DependencyLabel.Amod or DependencyLabel.Acl or DependencyLabel.Compound or DependencyLabel.AclRelcl)) continue;
            laden |= s_laden.Contains(tree.Document.Words(tree[child]).ToString().ToLowerInvariant());
            foreach (int inner in tree.Children(child)) explosive |= Lemma(inner) is "explosive" or "explosives" or "bomb" or "dynamite" or "tnt";
            explosive |= Lemma(child) is "explosive" or "bomb" or "explosives";
        }
        return laden && explosive;
    }

    private bool IsSharp(int token)
    {
        int before = token - 1;
        if (before >= 0 && tree.SentenceOf(before) == tree.SentenceOf(token) && s_sharp.Contains(Lemma(before))) return true;
        foreach (int child in tree.Children(token))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound && s_sharp.Contains(Lemma(child))) return true;
        }
        return false;
    }

    public string Lemma(int token) => tree[token].PartOfSpeech == PartOfSpeech.ProperNoun ? tree.Lemma(token).ToLowerInvariant() : tree.Lemma(token);
}
