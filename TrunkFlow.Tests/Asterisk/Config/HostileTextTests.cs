using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Reading;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Config;

[Trait("long", "fuzz")]
public class HostileTextTests
{
    internal static readonly string[] Fragments =
    [
        "\n", "\r", "\t", " ", "\0", ";", ";--", "--;", "\\", "\\;", "[", "]", "[evil]\n", "[evil](!)", "#include x", "#exec x", "=>", "=", ",", ")", "(", "$",
        "${SHELL(id)}", "$[1]", "{", "}", "&", "&Local/1@x", "|", "\"", "'", "<", ">", "^", "!", "%", "@", ":", "/", "+", "*", "#", "_", "-", "--", ".", "?", "~",
        "5511", "0", "190", "X", "Z", "N", "[1-3]", "gw", "a", "é", "ß", "中", "１", "😀", "\u2028", "127.0.0.1", "10.0.0.0/8", "::1", "fe80::1%1", "carrier.example",
        "alaw", "exten", "s,1,Dial(x)", "type", "America/Sao_Paulo", new string('9', 300), new string('a', 9000),
    ];

    private static readonly Arbitrary<string> Hostile = Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts.Take(6))).ToArbitrary();

    /// <summary>Every kind of value, as the file would hold it.</summary>
    private static readonly Func<string, object>[] Kinds =
    [
        text => AsteriskText.Name(text),
        text => AsteriskText.Code(text),
        text => AsteriskText.Digits(text),
        text => AsteriskText.Dialled(text),
        text => AsteriskText.Number(text),
        text => AsteriskText.Hexadecimal(text, 32),
        text => AsteriskText.Pattern(text),
        text => AsteriskText.Codecs([text]),
        text => AsteriskText.Host(text),
        text => AsteriskText.SipUser(text),
        text => AsteriskText.UserPart(text),
        text => AsteriskText.BarredPrefix(text),
        text => AsteriskText.TimeZone(text),
        text => AsteriskText.Secret(text),
        text => AsteriskText.CallerId(text, "1000"),
        text => AsteriskText.CallerId("Ana", text),
        text => AsteriskText.Remark(text),
    ];

    /// <summary>What the entities accept when it is typed, and the kind it is written as.</summary>
    private static readonly (string What, Func<string, string> Accept, Func<string, object> Write)[] Doors =
    [
        ("host", text => SwitchText.Host("x", text), text => AsteriskText.Host(text)),
        ("code", text => SwitchText.Code("x", text), text => AsteriskText.Code(text)),
        ("user name", text => SwitchText.Username("x", text), text => AsteriskText.SipUser(text)),
        ("user of an address", text => SwitchText.OptionalUserPart("x", text) ?? "user", text => AsteriskText.UserPart(text)),
        ("password", text => SwitchText.Secret("x", text), text => AsteriskText.Secret(text)),
        ("caller's name", text => SwitchText.OptionalCallerName("x", text) ?? "", text => AsteriskText.CallerId(text, "1000")),
        ("prefix to add", text => SwitchText.Prefix("x", text), text => AsteriskText.Dialled(text)),
        ("number", text => PhoneNumber.Parse("x", text), text => AsteriskText.Number(text)),
        ("pattern", text => DialPattern.Parse("x", text).Text, text => AsteriskText.Pattern(text)),
        ("barred prefix", text => RatePrefix.Parse("x", text), text => AsteriskText.BarredPrefix(text)),
        ("network", text => NetworkAddress.Text(NetworkAddress.Parse("x", text)), text => text),
        ("codec", text => Codecs.Check("x", [text])[0], text => AsteriskText.Codecs([text])),
    ];

    [Fact]
    public void A_value_is_refused_or_stays_one_value_on_its_line()
    {
        foreach (var kind in Kinds)
        {
            Check(LongRun.Size("fuzz", 3_000, 60_000), text =>
            {
                if (Written(() => kind(text)) is not { } written)
                {
                    return true;
                }

                var read = AsteriskFile.Read($"[a]\nkey={written}\n[b]\nexten => s,1,Set(X={written.Trim()})\n");
                return read.Directives.Count == 0
                    && read.Sections.Select(section => section.Name).SequenceEqual(["a", "b"])
                    && read.Sections.All(section => section.Settings.Count == 1)
                    && read.Sections[0].Settings[0].Value == written.Trim()
                    && !written.Any(char.IsControl);
            });
        }
    }

    [Fact]
    public void What_may_enter_the_dialplan_cannot_speak_to_it()
    {
        foreach (var kind in Kinds)
        {
            Check(LongRun.Size("fuzz", 3_000, 60_000), text =>
                Written(() => kind(text) is ConfigText safe ? safe : "") is not { } written || written.AsSpan().IndexOfAny(",(){}$&|\"'<>=;\\ ") < 0);
        }
    }

    [Fact]
    public void Whatever_the_entities_accept_can_be_written()
    {
        foreach (var (what, accept, write) in Doors)
        {
            Check(LongRun.Size("fuzz", 2_000, 60_000), text =>
            {
                try
                {
                    text = accept(text);
                }
                catch (RefusalException)
                {
                    return true;
                }

                Assert.True(Written(() => write(text)) is not null, $"{what}: {text}");
                return true;
            });
        }
    }

    [Fact]
    public void A_hostile_model_gives_the_same_sections_and_settings_or_nothing()
    {
        var harmless = Shape(HostileModel.With(HostileModel.Fields.Count, ""));
        for (var i = 0; i < HostileModel.Fields.Count; i++)
        {
            var field = i;
            Check(LongRun.Size("fuzz", 100, 5_000), text =>
            {
                // No text at all is a field left out.
                if (text.Length == 0)
                {
                    return true;
                }

                try
                {
                    var shape = Shape(HostileModel.With(field, text));
                    Assert.True(harmless == shape, $"{HostileModel.Fields[field]} {text}\n{shape}");
                    return true;
                }
                catch (UnwritableTextException)
                {
                    return true;
                }
            });
        }
    }

    // Names of settings and numbers of sections: what a value must never be able to change.
    private static string Shape(SwitchModel model)
    {
        var text = new StringBuilder();
        var files = SwitchFiles.Render(model).ToLookup(file => file.Name.EndsWith(".conf", StringComparison.Ordinal));
        foreach (var line in files[false].SelectMany(file => file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            using var thing = JsonDocument.Parse(line);
            text.AppendJoin(' ', thing.RootElement.EnumerateObject().Select(property => property.Name)).Append('\n');
        }

        foreach (var file in files[true])
        {
            var read = AsteriskFile.Read(file.Text);
            Assert.Empty(read.Directives);
            foreach (var section in read.Sections)
            {
                text.AppendJoin(' ', section.Settings.Select(setting => setting.Key)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? Written(Func<object> write)
    {
        try
        {
            return write().ToString();
        }
        catch (UnwritableTextException)
        {
            return null;
        }
    }

    private static void Check(int cases, Func<string, bool> holds) =>
        Prop.ForAll(Hostile, holds).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay((ulong)LongRun.Seed, 1).WithQuietOnSuccess(true));
}
