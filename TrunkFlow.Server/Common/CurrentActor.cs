namespace TrunkFlow.Server.Common;

/// <summary>The actor of the running request or job; it flows with the asynchronous call. One instance per program.</summary>
public sealed class CurrentActor
{
    private readonly AsyncLocal<Actor?> actor = new();

    public Actor Value => actor.Value ?? Actor.System;

    /// <summary>Acts as somebody until the result is disposed.</summary>
    public IDisposable Become(Actor next)
    {
        var before = actor.Value;
        actor.Value = next;
        return new Restoration(this, before);
    }

    private sealed class Restoration(CurrentActor current, Actor? before) : IDisposable
    {
        public void Dispose() => current.actor.Value = before;
    }
}
