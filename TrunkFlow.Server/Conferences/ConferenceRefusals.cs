using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Conferences;

/// <summary>It is over, and nobody is called into it any more.</summary>
public sealed class ConferenceEndedException(string name) : RefusalException(null, "ConferenceEnded", name);

/// <summary>As many as may be in it are in it or on its list.</summary>
public sealed class ConferenceFullException(string name, int most) : RefusalException("participants", "ConferenceFull", name, most);

/// <summary>What was asked for needs a conference that runs.</summary>
public sealed class ConferenceNotRunningException(string name) : RefusalException(null, "ConferenceNotRunning", name);

/// <summary>What was asked for cannot be done while it runs.</summary>
public sealed class ConferenceRunningException(string name) : RefusalException(null, "ConferenceRunning", name);

/// <summary>The participant is not in the room and not being called.</summary>
public sealed class ParticipantGoneException() : RefusalException(null, "ParticipantGone");

/// <summary>No node has a manager user that may call.</summary>
public sealed class ConferencesNotConfiguredException() : RefusalException(null, "ConferencesNotConfigured", "Node:ConferenceAmi:Username", "Node:ConferenceAmi:Secret");

/// <summary>The switch that would call cannot be reached now, or refuses the manager user.</summary>
public sealed class ConferenceSwitchAwayException : RefusalException
{
    public ConferenceSwitchAwayException(string node, bool refused) : base(null, refused ? "ConferenceSwitchRefuses" : "ConferenceSwitchAway", node)
    {
    }
}
