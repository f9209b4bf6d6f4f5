namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>A file or folder that must be put right by hand first; the message says where and how.</summary>
internal sealed class CannotAmendException(string message, Exception? cause = null) : Exception(message, cause);
