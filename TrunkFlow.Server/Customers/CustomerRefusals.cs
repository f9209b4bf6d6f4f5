using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Customers;

/// <summary>Another customer has the code.</summary>
public sealed class CustomerCodeTakenException(string? code) : RefusalException("code", "CustomerCodeTaken", code);

/// <summary>The address overlaps with another customer’s or a gateway’s; the switch could not tell who calls.</summary>
public sealed class TrunkAddressOverlapsException(string? address) : RefusalException("address", "TrunkAddressOverlaps", address);

/// <summary>Only customers of type trunk have SIP accesses.</summary>
public sealed class NotTrunkCustomerException(string code) : RefusalException("trunks", "NotTrunkCustomer", code);

/// <summary>The customer has history or things that belong to it. Block it instead.</summary>
public sealed class CustomerInUseException(string code) : RefusalException(null, "CustomerInUse", code);
