namespace Dateline.Text.Networks;

/// <summary>Turns words into vectors that know their sentence: word vectors, parts and tags, then recurrent layers in both directions.</summary>
internal sealed class TokenEncoder
{
    private readonly WordVectors _vectors;
    private readonly Tensor[] _parts;
    private readonly Tensor[] _tags;
    private readonly LinearLayer _input;
    private readonly RecurrentLayer[] _layers;
    private readonly int _partWidth;
    private KeptWords? _kept;

    public TokenEncoder(WordVectors vectors, EncoderSize size)
    {
        _vectors = vectors;
        _partWidth = size.PartWidth;
        Width = size.Width;
        _parts = [new("parts.norm", size.Norms + 1, _partWidth), .. WordParts.TableRows.Select((rows, i) => new Tensor($"parts.{i}", size.Affixes || i >= WordParts.Affixes ? rows : 1, _partWidth))];
        _tags = [.. size.TagRows.Select((rows, i) => new Tensor($"tags.{i}", rows, Width))];
        _input = new("input", WordVectors.Dimensions + _partWidth, Width);
        _layers = [.. Enumerable.Range(0, size.Layers).Select(i => new RecurrentLayer($"layer.{i}", Width))];
    }

    public int Width { get; }

    public IEnumerable<Tensor> Tensors => [.. _parts, .. _tags, .. _input.Tensors, .. _layers.SelectMany(l => l.Tensors)];

    /// <summary>The tables of which a batch touches few rows.</summary>
    public IEnumerable<Tensor> SparseTensors => [.. _parts, .. _tags];

    public void Initialize(ref Dice dice)
    {
        foreach (var table in _parts) table.Randomize(ref dice, 0.1f);
        foreach (var table in _tags) table.Randomize(ref dice, 0.1f);
        _input.Initialize(ref dice);
        foreach (var layer in _layers) layer.Initialize(ref dice);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        _input.Pack();
        foreach (var layer in _layers) layer.Pack();
        _kept = new();
    }

    /// <summary>The encoded tokens, <see cref="Width"/> numbers each; they last until the pass is used again.</summary>
    public ReadOnlySpan<float> Forward(EncoderPass pass, TokenBatch batch)
    {
        if (_kept is not null) return Read(pass, batch, _kept);
        int tokens = batch.Count, width = WordVectors.Dimensions + _partWidth;
        var input = Buffers.Take(ref pass.Input, tokens * width);
        var first = Buffers.Take(ref pass.First, tokens * Width);
        for (int t = 0; t < tokens; t++) WriteWord(batch, t, input.Slice(t * width, width));
        _input.Forward(input, first);
        for (int t = 0; t < tokens; t++) AddTags(batch, t, first.Slice(t * Width, Width));
        var sentences = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Sentences);
        ReadOnlySpan<float> current = first;
        for (int i = 0; i < _layers.Length; i++)
        {
            var layer = pass.Layer(i);
            _layers[i].Forward(layer, current, sentences);
            current = layer.Output.AsSpan(0, tokens * Width);
        }
        return current;
    }

    /// <summary>Copies what the last way forward gave to the first layer as a token.</summary>
    public void CopyFirst(EncoderPass pass, int token, Span<float> target)
    {
        if (_kept is null) pass.First.AsSpan(token * Width, Width).CopyTo(target);
        else System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref pass.Words.At(token, 0), Width).CopyTo(target);
    }

    private void WriteWord(TokenBatch batch, int token, Span<float> row)
    {
        _vectors.CopyTo(batch.Vectors[token], row);
        var sum = row[WordVectors.Dimensions..];
        sum.Clear();
        for (int i = 0; i < WordParts.Count; i++) _parts[i].AddRow(batch.Parts[token * WordParts.Count + i], sum);
    }

    private void AddTags(TokenBatch batch, int token, Span<float> row)
    {
        for (int i = 0; i < _tags.Length; i++) _tags[i].AddRow(batch.Tags[token * batch.TagTables + i], row);
    }

    /// <summary>As <see cref="Forward"/> without a way back. What the first layer is given and makes of it at once depends on the word and its tags only, and is looked up for words that came before.</summary>
    private ReadOnlySpan<float> Read(EncoderPass pass, TokenBatch batch, KeptWords kept)
    {
        var sentences = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Sentences);
        ReadWords(pass, batch, kept);
        _layers[0].ReadFirst(pass.Layer(0), pass.Words, sentences);
        for (int i = 1; i < _layers.Length; i++)
        {
            var layer = pass.Layer(i);
            var current = pass.Layer(i - 1).Output.AsSpan(0, batch.Count * Width);
            _layers[i].Gates.Forward(current, Buffers.Take(ref layer.Gates, batch.Count * _layers[i].Gates.Outputs));
            _layers[i].Read(layer, current, sentences);
        }
        return pass.Layer(_layers.Length - 1).Output.AsSpan(0, batch.Count * Width);
    }

    /// <summary>Finds or works out, for each word, the input of the first layer and its gates.</summary>
    private void ReadWords(EncoderPass pass, TokenBatch batch, KeptWords kept)
    {
        int both = Width + _layers[0].Gates.Outputs;
        pass.Words.Begin(batch.Count, both);
        pass.NewWords.Clear();
        pass.NewKeys.Clear();
        for (int t = 0; t < batch.Count; t++)
        {
            ulong key = batch.KeyOf(t);
            if (kept.Find(key) is { } numbers)
            {
                pass.Words.Point(t, numbers);
                continue;
            }
            var recent = pass.Recent.Find(key, both);
            if (!recent.IsEmpty)
            {
                recent.CopyTo(pass.Words.Own(t, both));
                continue;
            }
            pass.NewWords.Add(t);
            pass.NewKeys.Add(key);
        }
        if (pass.NewWords.Count > 0) WorkOut(pass, batch, kept);
    }

    private void WorkOut(EncoderPass pass, TokenBatch batch, KeptWords kept)
    {
        int count = pass.NewWords.Count, width = WordVectors.Dimensions + _partWidth, gates = _layers[0].Gates.Outputs;
        var input = Buffers.Take(ref pass.Input, count * width);
        var rows = Buffers.Take(ref pass.NewRows, count * Width);
        for (int n = 0; n < count; n++) WriteWord(batch, pass.NewWords[n], input.Slice(n * width, width));
        _input.Forward(input, rows);
        for (int n = 0; n < count; n++) AddTags(batch, pass.NewWords[n], rows.Slice(n * Width, Width));
        var opened = Buffers.Take(ref pass.NewGates, count * gates);
        _layers[0].Gates.Forward(rows, opened);
        for (int n = 0; n < count; n++)
        {
            var own = pass.Words.Own(pass.NewWords[n], Width + gates);
            rows.Slice(n * Width, Width).CopyTo(own);
            opened.Slice(n * gates, gates).CopyTo(own[Width..]);
            if (batch.Vectors[pass.NewWords[n]] is >= 0 and < WordVectors.Common) kept.Keep(pass.NewKeys[n], own);
            else pass.Recent.Keep(pass.NewKeys[n], own);
        }
    }

    /// <summary>Draws the dropout of the next pass.</summary>
    public void Drop(EncoderPass pass, TokenBatch batch, float rate, ref Dice dice)
    {
        var sentences = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Sentences);
        for (int i = 0; i < _layers.Length; i++)
        {
            if (pass.Layer(i).Factors.Length < batch.Count * Width) pass.Layer(i).Factors = new float[batch.Count * Width * 2];
            Buffers.DropRows(pass.Layer(i).Factors.AsSpan(0, batch.Count * Width), Width, sentences, rate, ref dice);
        }
    }

    /// <summary>Adds to all gradients, from that of the encoded tokens, which is used up.</summary>
    public void Backward(EncoderPass pass, TokenBatch batch, Span<float> gradient)
    {
        int tokens = batch.Count, width = WordVectors.Dimensions + _partWidth;
        var sentences = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Sentences);
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            ReadOnlySpan<float> input = i == 0 ? pass.First : pass.Layer(i - 1).Output;
            var below = Buffers.Take(ref pass.Layer(i).InputGradient, tokens * Width);
            below.Clear();
            _layers[i].Backward(pass.Layer(i), input[..(tokens * Width)], gradient, below, sentences);
            gradient = below;
        }
        for (int t = 0; t < tokens; t++)
        {
            for (int i = 0; i < _tags.Length; i++) Buffers.Add(_tags[i].GradientRow(batch.Tags[t * batch.TagTables + i]), gradient.Slice(t * Width, Width));
        }
        var inputGradient = Buffers.Take(ref pass.InputGradient, tokens * width);
        inputGradient.Clear();
        _input.Backward(pass.Input.AsSpan(0, tokens * width), gradient, inputGradient);
        for (int t = 0; t < tokens; t++)
        {
            var sum = inputGradient.Slice(t * width + WordVectors.Dimensions, _partWidth);
            for (int i = 0; i < WordParts.Count; i++) Buffers.Add(_parts[i].GradientRow(batch.Parts[t * WordParts.Count + i]), sum);
        }
    }
}
