namespace TrunkFlow.Server.FileImports.Reading;

/// <summary>What a column of a file holds.</summary>
public enum ImportColumn
{
    /// <summary>Nothing we read.</summary>
    Ignored,

    /// <summary>A password; it is neither read nor kept.</summary>
    Secret,

    /// <summary>A customer’s code.</summary>
    Code,

    /// <summary>Name of a customer, or of who sits at an extension.</summary>
    Name,

    /// <summary>A person’s first name.</summary>
    FirstName,

    /// <summary>A person’s last name.</summary>
    LastName,

    /// <summary>Registered name.</summary>
    LegalName,

    /// <summary>CNPJ or CPF.</summary>
    TaxId,

    /// <summary>Whether a customer has trunks or extensions.</summary>
    CustomerType,

    /// <summary>Whether a customer or an extension is in use.</summary>
    Active,

    /// <summary>Name of the tariff plan.</summary>
    Plan,

    /// <summary>Paid before or after.</summary>
    BillingMode,

    /// <summary>How far below zero the balance may go.</summary>
    CreditLimit,

    /// <summary>The balance a customer brings along.</summary>
    Balance,

    /// <summary>Most that may be spent in a day.</summary>
    DailySpendLimit,

    /// <summary>Calls at the same time.</summary>
    MaxChannels,

    /// <summary>New calls in a second.</summary>
    MaxCallsPerSecond,

    /// <summary>Whom to speak to.</summary>
    Contact,

    /// <summary>Where to write to.</summary>
    Email,

    /// <summary>Where to call.</summary>
    Phone,

    /// <summary>Two digits in front of numbers dialled locally.</summary>
    AreaCode,

    /// <summary>The addresses a trunk customer calls from.</summary>
    Address,

    /// <summary>Digits a trunk customer puts in front of every number.</summary>
    TechPrefix,

    /// <summary>A customer’s key in the system the file comes from.</summary>
    ForeignId,

    /// <summary>The number, or the extension’s digits.</summary>
    Number,

    /// <summary>Code, name or tax number of the customer whose it is.</summary>
    Customer,

    /// <summary>The customer’s key in the system the file comes from.</summary>
    CustomerForeignId,

    /// <summary>Name of the provider a number comes from.</summary>
    Provider,

    /// <summary>Name of the gateway its calls arrive on.</summary>
    Gateway,

    /// <summary>What we pay for a number a month.</summary>
    MonthlyBuy,

    /// <summary>What its customer pays for it a month.</summary>
    MonthlySell,

    /// <summary>What its customer pays for it once.</summary>
    SetupSell,

    /// <summary>What its customer pays for a minute received.</summary>
    InboundPrice,

    /// <summary>The extension or outside number it rings at.</summary>
    Destination,

    /// <summary>User name of a telephone; its digits are the extension where no other column says.</summary>
    Username,

    /// <summary>Name and number shown on calls, such as "Ana" &lt;5511987654321&gt;.</summary>
    CallerId,

    /// <summary>The number calls out show.</summary>
    CallerIdNumber,

    /// <summary>Codecs in order of preference.</summary>
    Codecs,

    /// <summary>Telephones that may register at once.</summary>
    MaxContacts,

    /// <summary>Seconds of ringing.</summary>
    RingSeconds,

    /// <summary>Whether it may call numbers outside.</summary>
    MayCallOut,
}
