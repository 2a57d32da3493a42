namespace Dateline.Text.Learning;

/// <summary>Writes the numbers of an example, the same ones each time; they take no room until they are needed.</summary>
/// <param name="inputs">Room for all of them, zeros at first.</param>
public delegate void ExampleInputs(Span<float> inputs);
