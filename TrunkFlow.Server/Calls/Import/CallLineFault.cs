namespace TrunkFlow.Server.Calls.Import;

/// <summary>Why a line of the call record file cannot be read; stored with the quarantined line.</summary>
public enum CallLineFault
{
    None,
    TooLong,
    Quoting,
    Columns,
    ForbiddenCharacter,
    UniqueId,
    Sequence,
    Time,
    Duration,
    Disposition,
    Direction,
    Identifier,
    Attempt,
    Trail,
    Number,
    Refused,
    UnreadableFile,
}
