namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>Nothing answers at the manager interface's address, or the connection was lost.</summary>
public sealed class AmiUnreachableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Asterisk answered and refused the user or the secret: trying faster does not help, a person must.</summary>
public sealed class AmiLoginRefusedException(string message) : Exception(message);

/// <summary>The other side does not speak the manager protocol, or sent a frame beyond every measure.</summary>
public sealed class AmiProtocolException(string message) : Exception(message);

/// <summary>No answer to an action within its time.</summary>
public sealed class AmiTimeoutException(string action, TimeSpan waited)
    : Exception($"Asterisk did not answer {action} within {waited.TotalSeconds:0.#} s");

/// <summary>Asterisk answered an action with an error.</summary>
public sealed class AmiActionRefusedException(string action, string reason) : Exception($"Asterisk refused {action}: {reason}");

/// <summary>A field that could break out of its line; it is refused before anything is sent.</summary>
public sealed class AmiFieldException(string field, string reason) : Exception($"The field {field} {reason}");
