using System.Net;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Tests.Asterisk.Config;

/// <summary>
/// The small operator of the laboratory: a carrier gateway for every behaviour of lab/gateway, customers for every rule, and a route per behaviour, told
/// apart by the fourth digit group of the number dialled. lab/sample holds its rendered files; lab/scenarios calls through them.
/// </summary>
internal static class LaboratoryOperator
{
    public const string Network = "127.10.0";

    public static readonly Guid Acme = Id(1, 1), Narrow = Id(1, 2), Late = Id(1, 3), Careful = Id(1, 4), Bela = Id(1, 5), Brisk = Id(1, 6), Short = Id(1, 7), Forced = Id(1, 8), Strict = Id(1, 9), Narrowband = Id(1, 10), Abroad = Id(1, 11),
        Plus = Id(1, 12), National = Id(1, 13), Verbatim = Id(1, 14), Deaf = Id(1, 15), Mute = Id(1, 16), Range = Id(1, 17), Redirecting = Id(1, 18);

    /// <summary>Not the order in which the laboratory's callers offer theirs, and one that they have not.</summary>
    private static readonly string[] Reordered = ["ulaw", "gsm", "alaw"];

    public static SwitchModel Model { get; } = new(Customers(), Gateways(), Routes(), Dids());

    public static Guid Id(int kind, int number) => Guid.Parse($"01900000-0000-7000-800{kind}-{number:x12}");

    private static SwitchCustomer[] Customers() =>
    [
        new(Acme, "acme") { AreaCode = "11", Trunks = [Trunk(1, 11)] },
        new(Narrow, "narrow") { MaxChannels = 1, Trunks = [Trunk(2, 12)] },
        new(Late, "late") { Status = CustomerStatus.Blocked, Trunks = [Trunk(3, 13)] },
        new(Careful, "careful")
        {
            BlockedPrefixes = ["551190009", "=190"],
            CallerId = new SwitchCallerId(["+551130002000", "+551130002001"]),
            Trunks = [Trunk(4, 14) with { TechPrefix = "77" }, new SwitchTrunk(Id(2, 5), "trunk-careful-signs-in") { Digest = SipSecret.Digest("trunk-careful-signs-in", "secret") }],
        },
        new(Bela, "bela")
        {
            AreaCode = "11",
            Extensions =
            [
                Extension(1, "1001", "ana") with { CallerIdName = "Ana", CallerIdNumber = "+551130001100", MaxContacts = 2 },
                Extension(2, "1002", "bia") with { CallerIdName = "Bia" },
                Extension(3, "1003", "caio") with { MayCallOut = false },
                Extension(4, "1004", "davi") with { ForwardNoAnswer = "1002", RingSeconds = 5 },
                Extension(5, "1005", "eva") with { ForwardAlways = "1002" },
                // fabio and gil are always busy
                Extension(6, "1006", "fabio") with { ForwardBusy = "1002" },
                Extension(7, "1007", "gil"),
                Extension(8, "1008", "helena") with { ForwardAlways = "+5511900010020" },
                // rings and nobody comes
                Extension(9, "1009", "iris") with { RingSeconds = 5 },
                Extension(10, "1010", "joao") with { RingSeconds = 5, ForwardNoAnswer = "1002" },
                // answers every call with 302
                Extension(11, "1011", "karl") with { RingSeconds = 5 },
                Extension(12, "1012", "lia") with { Codecs = Reordered },
            ],
        },
        new(Brisk, "brisk") { MaxCallsPerSecond = 1, Trunks = [Trunk(6, 16)] },
        new(Short, "short") { MaxCallSeconds = 10, MaxRatePerMinute = 0.50m, Trunks = [Trunk(7, 17)] },
        new(Forced, "forced") { CallerId = new SwitchCallerId(["+551130003000"]), NegativeMarginAllowed = true, Trunks = [Trunk(8, 18)] },
        new(Strict, "strict") { CallerId = new SwitchCallerId(["+551130004000"], RefusesOthers: true), Trunks = [Trunk(9, 19)] },
        // What its switch would talk, no caller of the laboratory can.
        new(Narrowband, "narrowband") { Codecs = ["g729"], Trunks = [Trunk(10, 20)] },
        // A wholesale customer: country codes first, and what looks like Bauru is Rhode Island.
        new(Abroad, "abroad") { DialsE164 = true, Trunks = [Trunk(12, 30)] },
        // How their switches want to be told which of their numbers is called.
        new(Plus, "plus") { DidFormat = NumberFormat.E164, Trunks = [Trunk(13, 41)] },
        new(National, "national") { DidFormat = NumberFormat.National, Trunks = [Trunk(14, 42)] },
        new(Verbatim, "verbatim") { DidFormat = NumberFormat.AsDialled, Trunks = [Trunk(15, 43)] },
        new(Deaf, "deaf") { Status = CustomerStatus.BlockedIn, Trunks = [Trunk(16, 44)] },
        new(Mute, "mute") { Status = CustomerStatus.BlockedOut, Trunks = [Trunk(17, 45)] },
        // Calls from four addresses, .48 to .51.
        new(Range, "range") { Trunks = [new SwitchTrunk(Id(2, 18), "trunk-range") { Address = IPNetwork.Parse($"{Network}.48/30"), Port = 5070 }] },
        // Its switch answers every call with 302.
        new(Redirecting, "redirecting") { Trunks = [Trunk(19, 52)] },
    ];

    private static SwitchTrunk Trunk(int number, int host) => new(Id(2, number), $"trunk-{host}") { Address = IPNetwork.Parse($"{Network}.{host}/32"), Port = 5070 };

    // The password of every phone is "secret".
    private static SwitchExtension Extension(int id, string number, string user) => new(Id(3, id), number, user, SipSecret.Digest(user, "secret")) { QualifySeconds = 0 };

    private static SwitchGateway[] Gateways() =>
    [
        Gateway(1, "answer", 21),
        Gateway(2, "failing", 22),
        Gateway(3, "busy", 23),
        Gateway(4, "missing", 24),
        Gateway(5, "silent", 25),
        Gateway(6, "ring", 26) with { AnswerSeconds = 2 },
        // Nobody is there: OPTIONS find it out, and no channel is made.
        Gateway(7, "down", 27) with { QualifySeconds = 1 },
        Gateway(8, "answer-hangup", 28),
        new(Id(4, 9), "gw-full", "full", $"{Network}.23") { Port = 5070, BusyIsFailure = true, QualifySeconds = 0 },
        new(Id(4, 10), "gw-narrow", "narrow", $"{Network}.21") { Port = 5070, MaxChannels = 0, QualifySeconds = 0 },
        new(Id(4, 11), "gw-registers", "registers", "carrier.example") { Username = "55113000", Password = "c4rrier!", FromUser = "55113000", FromDomain = "carrier.example", Transport = Transport.Tcp, QualifySeconds = 0 },
        Gateway(13, "redirect", 37),
        // The user name is the number that its calls arrive for: a carrier calls the contact that was registered.
        Gateway(12, "registrar", 29) with { Username = "551130001407", Password = "c4rrier!", Registers = true },
        // Rules of carriers; what answers is the first one's.
        Outbound(14, "rewrites", 21) with { Strip = 2, Add = "021" },
        Outbound(15, "codecs", 21) with { Codecs = Reordered },
        Outbound(17, "slow", 21) with { MaxCallsPerSecond = 1 },
        // Told apart by what they put before the number.
        Outbound(16, "single", 21) with { MaxChannels = 1, Add = "94" },
        Outbound(18, "light", 21) with { Add = "91" },
        Outbound(19, "heavy", 21) with { Add = "93" },
        // Once it has answered, it asks for the call to be transferred.
        Gateway(20, "transfer", 39),
        Outbound(21, "outbound-only", 47),
        // One channel, in or out.
        Gateway(22, "either-way", 38) with { MaxChannels = 1 },
    ];

    /// <summary>One that takes calls and makes none.</summary>
    private static SwitchGateway Outbound(int id, string name, int host) => Gateway(id, name, host) with { InboundAddresses = [] };

    private static SwitchGateway Gateway(int id, string behaviour, int host) => new(Id(4, id), $"gw-{behaviour}", behaviour, $"{Network}.{host}")
    {
        Port = 5070,
        InboundAddresses = [IPNetwork.Parse($"{Network}.{host}/32")],
        Codecs = ["alaw", "g729"],
        QualifySeconds = 0,
    };

    private static SwitchRoute[] Routes() =>
    [
        Route(1, "answered", "_551190001XXXX", 10, 1),
        Route(2, "503 then answered", "_551190002XXXX", 10, 2, 1),
        Route(3, "down then answered", "_551190003XXXX", 10, 7, 1),
        Route(4, "silent then answered", "_551190004XXXX", 10, 5, 1),
        Route(5, "busy", "_551190005XXXX", 10, 3, 1),
        Route(6, "rings", "_551190006XXXX", 10, 6, 1),
        Route(7, "full then answered", "_551190007XXXX", 10, 9, 1),
        Route(8, "404 then down", "_551190008XXXX", 10, 4, 7),
        Route(9, "callee hangs up", "_551190009XXXX", 10, 8),
        Route(10, "most specific wins", "_551190000[0-4]XXX", 10, 1),
        Route(11, "less specific", "_551190000XXXX", 10, 3),
        Route(12, "next priority after failure", "551191", 10, 2),
        Route(13, "next priority", "551191", 20, 1) with { Strip = 2, Add = "0" },
        Route(14, "stops", "551192", 10, 2) with { Stops = true },
        Route(15, "never reached", "551192", 20, 1),
        Route(16, "one attempt", "551193", 10, 2, 1) with { MaxAttempts = 1, Stops = true },
        Route(17, "premium numbers", "_0900!", 1) with { Blocks = true },
        Route(18, "satellites", "881", 1) with { Blocks = true },
        Route(19, "own route of careful", "551194", 10, 1) with { CustomerId = Careful, CallerId = "+551140004000" },
        Route(20, "twin", "551194", 10, 3),
        Route(21, "business hours", "551195", 10, 1) with { Hours = Band("mon-fri 08:00-18:00") },
        Route(22, "nights", "551195", 20, 1) with { Hours = Band("mon-fri 18:00-08:00") },
        Route(23, "full gateway only", "551196", 10, 10),
        Route(24, "twin of the answered", "_551190001XXXX", 10, 3),
        Route(25, "emergency", "_1XX", 10, 1),
        Route(26, "never open", "551197", 10, 2) with { Hours = Band("sun 03:00-03:01"), Stops = true },
        Route(27, "at all other hours", "551197", 20, 1),
        Route(28, "over the registration", "551198", 10, 12),
        Route(33, "redirected, then answered", "551199", 10, 13, 1),
        Route(29, "Great Britain", "44", 10, 1),
        Route(32, "Rhode Island", "1401", 10, 1),
        Route(30, "sold below cost", "5548", 10, 1),
        Route(31, "sold to nobody", "5531", 10, 1),
        Route(34, "rewritten by the carrier's rule", "_551190010XXXX", 10, 14),
        Route(35, "codecs in an order", "_551190011XXXX", 10, 15),
        Route(36, "one channel, then answered", "_551190012XXXX", 10, 16, 1),
        Route(37, "one call a second, then answered", "_551190013XXXX", 10, 17, 1),
        Route(38, "one of four calls and three of four", "_551190014XXXX", 10, 19, 18) with { Mode = RouteMode.Weight, Weights = new Dictionary<Guid, int> { [Id(4, 18)] = 1, [Id(4, 19)] = 3 } },
        Route(40, "one channel in or out, then answered", "_551190016XXXX", 10, 22, 1),
        Route(39, "asks for a transfer", "_551190015XXXX", 10, 20),
    ];

    private static SwitchRoute Route(int id, string name, string pattern, int priority, params int[] gateways) =>
        new(Id(5, id), name, pattern, priority) { Gateways = [.. gateways.Select(gateway => Id(4, gateway))] };

    private static TimeBand? Band(string text) => TimeBand.TryParse(text, out var band) ? band : null;

    private static SwitchDid[] Dids() =>
    [
        new(Id(6, 1), "+551130001000", Acme, [new SwitchDestination.ToTrunk(Id(2, 1))]) { MaxChannels = 10 },
        new(Id(6, 2), "+551130001100", Bela, [new SwitchDestination.ToExtension(Id(3, 1))]),
        // caio never registers
        new(Id(6, 3), "+551130001101", Bela, [new SwitchDestination.ToExtension(Id(3, 3)), new SwitchDestination.ToExtension(Id(3, 2))]),
        new(Id(6, 4), "+551130001102", Bela, [new SwitchDestination.ToNumber("+5511900010002")]),
        new(Id(6, 5), "+551130001103", Bela, [new SwitchDestination.ToExtension(Id(3, 3))]),
        new(Id(6, 6), "+551130001300", Late, [new SwitchDestination.ToTrunk(Id(2, 3))]),
        new(Id(6, 7), "+551130001104", Bela, [new SwitchDestination.ToConference(Id(7, 1))]),
        new(Id(6, 9), "+551130001106", Acme, [new SwitchDestination.ToTrunk(Id(2, 1))]) { MaxChannels = 1 },
        new(Id(6, 10), "+551130001107", Acme, [new SwitchDestination.ToTrunk(Id(2, 1))]) { MaxCallsPerSecond = 1 },
        new(Id(6, 11), "+551130001108", Bela, [new SwitchDestination.ToExtension(Id(3, 9)), new SwitchDestination.ToExtension(Id(3, 2))]),
        new(Id(6, 12), "+551130001401", Plus, [new SwitchDestination.ToTrunk(Id(2, 13))]),
        new(Id(6, 13), "+551130001402", National, [new SwitchDestination.ToTrunk(Id(2, 14))]),
        new(Id(6, 14), "+551130001403", Verbatim, [new SwitchDestination.ToTrunk(Id(2, 15))]),
        new(Id(6, 15), "+551130001404", Deaf, [new SwitchDestination.ToTrunk(Id(2, 16))]),
        new(Id(6, 16), "+551130001405", Mute, [new SwitchDestination.ToTrunk(Id(2, 17))]),
        // The trunk that signs in
        new(Id(6, 17), "+551130001406", Careful, [new SwitchDestination.ToTrunk(Id(2, 5))]),
        new(Id(6, 18), "+551130001407", Acme, [new SwitchDestination.ToTrunk(Id(2, 1))]),
        new(Id(6, 19), "+551130001408", Redirecting, [new SwitchDestination.ToTrunk(Id(2, 19))]),
        new(Id(6, 8), "+551130001105", Bela, [new SwitchDestination.ToNumber("+5511900080001"), new SwitchDestination.ToExtension(Id(3, 2))]),
    ];
}
