namespace TrunkFlow.Server.Calls.Import;

/// <summary>One end of an attempt as the dialplan names it: <c>gateway:uuid</c>, <c>trunk:uuid</c>, <c>extension:uuid</c>, <c>conference:uuid</c>, <c>test:uuid</c>.</summary>
public readonly record struct CallParty(string Kind, Guid Id);
