using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.TestCalls;

/// <summary>The gateway is turned off, so the switch does not know it.</summary>
public sealed class TestCallGatewayOffException(string name) : RefusalException("gatewayId", "TestCallGatewayOff", name);

/// <summary>No node has a manager user that may call.</summary>
public sealed class TestCallsNotConfiguredException() : RefusalException(null, "TestCallsNotConfigured", "Node:ConferenceAmi:Username", "Node:ConferenceAmi:Secret");

/// <summary>The switch that would call cannot be reached now, or refuses the manager user.</summary>
public sealed class TestCallSwitchAwayException(string node, bool refused) : RefusalException(null, refused ? "TestCallSwitchRefuses" : "TestCallSwitchAway", node);
