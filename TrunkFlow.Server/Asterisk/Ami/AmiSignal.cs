namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>What a consumer of the manager interface hears, in order.</summary>
public abstract record AmiSignal;

/// <summary>Logged in: whatever was known must be asked for again.</summary>
public sealed record AmiConnected : AmiSignal;

/// <summary>The connection is gone; events are being missed.</summary>
public sealed record AmiDisconnected(string Reason) : AmiSignal;

/// <summary>The consumer was too slow and missed events: it must ask for the whole state again.</summary>
public sealed record AmiMissed : AmiSignal;

public sealed record AmiEvent(AmiMessage Message) : AmiSignal;
