using TrunkFlow.Server.Asterisk.Config.Model;

namespace TrunkFlow.Tests.Asterisk.Config;

/// <summary>One row of everything, with every text field of the model in turn set to a hostile text.</summary>
internal static class HostileModel
{
    public static IReadOnlyList<string> Fields { get; } =
    [
        "gateway name", "gateway host", "gateway user", "gateway password", "from user", "from domain", "gateway add", "gateway codec", "gateway endpoint",
        "customer code", "area code", "barred prefix", "caller id", "trunk tech prefix", "trunk digest", "trunk endpoint", "extension number", "extension endpoint",
        "extension digest", "caller name", "caller number", "forward", "route name", "route pattern", "route add", "route caller id", "did", "forwarded did", "time zone",
    ];

    public static SwitchModel With(int field, string text)
    {
        string Text(string name, string harmless) => field < Fields.Count && Fields[field] == name ? text : harmless;

        Guid gateway = LaboratoryOperator.Id(4, 1), customer = LaboratoryOperator.Id(1, 1), extension = LaboratoryOperator.Id(3, 1);
        return new SwitchModel(
            [
                new SwitchCustomer(customer, Text("customer code", "acme"))
                {
                    AreaCode = Text("area code", "11"),
                    BlockedPrefixes = [Text("barred prefix", "881")],
                    CallerId = new SwitchCallerId([Text("caller id", "+551130001000")]),
                    Trunks =
                    [
                        new SwitchTrunk(LaboratoryOperator.Id(2, 1), Text("trunk endpoint", "trunk-a"))
                        {
                            TechPrefix = Text("trunk tech prefix", "77"),
                            Digest = Text("trunk digest", new string('0', 32)),
                        },
                    ],
                    Extensions =
                    [
                        new SwitchExtension(extension, Text("extension number", "1001"), Text("extension endpoint", "ext-a"), Text("extension digest", new string('0', 32)))
                        {
                            CallerIdName = Text("caller name", "Ana"),
                            CallerIdNumber = Text("caller number", "+551130001000"),
                            ForwardBusy = Text("forward", "+5511900010001"),
                        },
                    ],
                },
            ],
            [
                new SwitchGateway(gateway, Text("gateway endpoint", "gw-a"), Text("gateway name", "Carrier"), Text("gateway host", "carrier.example"))
                {
                    Username = Text("gateway user", "user"),
                    Password = Text("gateway password", "secret"),
                    Registers = true,
                    FromUser = Text("from user", "user"),
                    FromDomain = Text("from domain", "carrier.example"),
                    Add = Text("gateway add", "0"),
                    Codecs = [Text("gateway codec", "alaw")],
                },
            ],
            [
                new SwitchRoute(LaboratoryOperator.Id(5, 1), Text("route name", "Mobile"), Text("route pattern", "_5511."), 10)
                {
                    Gateways = [gateway],
                    Add = Text("route add", "0"),
                    CallerId = Text("route caller id", "+551130001000"),
                    Hours = TrunkFlow.Server.Common.TimeBand.TryParse("mon-fri 08:00-18:00", out var band) ? band : null,
                },
            ],
            [
                new SwitchDid(
                    LaboratoryOperator.Id(6, 1),
                    Text("did", "+551130001000"),
                    customer,
                    [new SwitchDestination.ToExtension(extension), new SwitchDestination.ToNumber(Text("forwarded did", "+5511900010001"))]),
            ])
        {
            TimeZone = Text("time zone", "America/Sao_Paulo"),
        };
    }
}
