using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Conferences;

public sealed class ConferenceEndedException(string name) : RefusalException(null, "ConferenceEnded", name);

public sealed class ConferenceFullException(string name, int most) : RefusalException("participants", "ConferenceFull", name, most);
