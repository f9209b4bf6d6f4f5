namespace TrunkFlow.Server.Calls.Numbers;

public enum NumberFault
{
    None,
    Empty,
    Characters,
    Length,
    AreaCode,
    AreaCodeMissing,
    CountryCode,
    NinthDigitMissing,
    Subscriber,
}
