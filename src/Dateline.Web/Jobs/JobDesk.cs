using System.Collections.Immutable;

namespace Dateline.Web.Jobs;

/// <summary>Takes jobs up and works on them one after the other, so that they leave a processor to the readers.</summary>
/// <remarks>Jobs live as long as the process. What they change in the store is written in whole batches, so one that is stopped leaves nothing half done.</remarks>
/// <threadsafety>Safe for any number of threads.</threadsafety>
public sealed class JobDesk : IDisposable
{
    private const int MostWaiting = 20, MostKept = 100;

    private readonly TimeProvider _clock;
    private readonly Lock _turn = new();
    private readonly SortedDictionary<int, (Job Job, Work Work, CancellationTokenSource Stop)> _jobs = [];
    private readonly CancellationTokenSource _closing = new();
    private Task _worker = Task.CompletedTask;
    private int _last;

    /// <summary>The work of a job: tells how far it is, stops when asked to, and says at the end what came of it and which file it wrote, if any.</summary>
    public delegate (string Message, string? File) Work(IProgress<JobProgress> progress, CancellationToken cancellation);

    /// <summary>A desk without jobs.</summary>
    /// <param name="clock">For the times of jobs.</param>
    public JobDesk(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        Folder = Directory.CreateTempSubdirectory("dateline-jobs-").FullName;
    }

    /// <summary>A folder for the files of jobs, which goes with the desk.</summary>
    public string Folder { get; }

    /// <summary>All jobs, the newest first.</summary>
    public ImmutableArray<Job> Jobs
    {
        get
        {
            lock (_turn) return [.. _jobs.Values.Select(entry => entry.Job).Reverse()];
        }
    }

    /// <summary>A job; null when there is none of that number.</summary>
    public Job? Find(int number)
    {
        lock (_turn) return _jobs.TryGetValue(number, out var entry) ? entry.Job : null;
    }

    /// <summary>Takes a job up; null when too many are waiting.</summary>
    public Job? Start(string kind, string what, string by, Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_turn)
        {
            if (_jobs.Values.Count(entry => entry.Job.IsOpen) >= MostWaiting) return null;
            foreach (var old in _jobs.Where(entry => !entry.Value.Job.IsOpen).SkipLast(MostKept).ToList()) Forget(old.Key);
            var job = new Job(++_last, kind, what, by, _clock.GetUtcNow());
            _jobs[job.Number] = (job, work, CancellationTokenSource.CreateLinkedTokenSource(_closing.Token));
            _worker = _worker.ContinueWith(_ => Run(job.Number), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return job;
        }
    }

    /// <summary>Asks a job to stop; false when it has ended, or is not there.</summary>
    public bool Stop(int number)
    {
        lock (_turn)
        {
            if (!_jobs.TryGetValue(number, out var entry) || !entry.Job.IsOpen) return false;
            entry.Stop.Cancel();
            if (entry.Job.State == JobState.Waiting) Change(number, job => job with { State = JobState.Stopped, Ended = _clock.GetUtcNow() });
            return true;
        }
    }

    private void Run(int number)
    {
        Work work;
        CancellationToken cancellation;
        lock (_turn)
        {
            if (!_jobs.TryGetValue(number, out var entry) || entry.Job.State != JobState.Waiting) return;
            (work, cancellation) = (entry.Work, entry.Stop.Token);
            Change(number, job => job with { State = JobState.Running });
        }
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var (message, file) = work(new Progress(this, number), cancellation);
            End(number, JobState.Done, message, file);
        }
        catch (OperationCanceledException)
        {
            End(number, JobState.Stopped, "Stopped; what was done before stays.", null);
        }
#pragma warning disable CA1031 // A job that fails is told of on its page; it must not end the process.
        catch (Exception error)
#pragma warning restore CA1031
        {
            End(number, JobState.Failed, error is Store.ArchiveException or IOException ? error.Message : "It failed; this is a mistake in Dateline: " + error.GetType().Name, null);
        }
    }

    private void End(int number, JobState state, string message, string? file)
    {
        lock (_turn) Change(number, job => job with { State = state, Message = message, File = file, Ended = _clock.GetUtcNow() });
    }

    // Within the lock only.
    private void Change(int number, Func<Job, Job> change)
    {
        if (_jobs.TryGetValue(number, out var entry)) _jobs[number] = entry with { Job = change(entry.Job) };
    }

    private void Forget(int number)
    {
        if (_jobs[number].Job.File is { } file) File.Delete(file);
        _jobs[number].Stop.Dispose();
        _jobs.Remove(number);
    }

    /// <summary>Stops all jobs, waits for the running one, and takes their files away.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        if (!_worker.IsCompleted) ((IAsyncResult)_worker).AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(20));
        lock (_turn)
            foreach (var entry in _jobs.Values) entry.Stop.Dispose();
        _closing.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A job that did not stop in time still writes there; the system clears its temporary folder.
        }
    }

    private sealed class Progress(JobDesk desk, int number) : IProgress<JobProgress>
    {
        public void Report(JobProgress value)
        {
            lock (desk._turn) desk.Change(number, job => job with { Done = value.Done, Total = value.Total, Failed = value.Failed });
        }
    }
}
