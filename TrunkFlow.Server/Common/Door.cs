namespace TrunkFlow.Server.Common;

/// <summary>Through which of the doors somebody came.</summary>
public enum Door
{
    /// <summary>None: the program itself, or its command line.</summary>
    System,

    /// <summary>The panel in a browser.</summary>
    Panel,

    /// <summary>The GraphQL API.</summary>
    Api,

    /// <summary>The REST API.</summary>
    Rest,
}
