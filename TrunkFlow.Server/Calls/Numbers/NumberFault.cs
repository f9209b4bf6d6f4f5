namespace TrunkFlow.Server.Calls.Numbers;

/// <summary>Why digits are no number anyone can be called at.</summary>
public enum NumberFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>There are none.</summary>
    Empty,

    /// <summary>There is a character no number has.</summary>
    Characters,

    /// <summary>No number has this length.</summary>
    Length,

    /// <summary>Anatel has given out no such area code.</summary>
    AreaCode,

    /// <summary>A local number, and the caller has no area code to complete it with.</summary>
    AreaCodeMissing,

    /// <summary>There is no such country code.</summary>
    CountryCode,

    /// <summary>A mobile number without its ninth digit.</summary>
    NinthDigitMissing,

    /// <summary>No subscriber's number begins like this.</summary>
    Subscriber,
}
