namespace TrunkFlow.Server.Identity;

/// <summary>What an API key may do, as far as its role may.</summary>
public enum KeyScope
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Change names and forwards of extensions and reset their secrets.</summary>
    ManageExtensions,

    /// <summary>Change where the calls of numbers go.</summary>
    ManageNumbers,

    /// <summary>Hold conferences: plan, start, invite, mute, remove, end.</summary>
    ManageConferences,

    /// <summary>Everything an operator may change; for keys of operators.</summary>
    Operate,
}
