namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>A socket for SIP. Which address and port is the administrator's to say, so it is never added.</summary>
internal sealed class Transport : Requirement
{
    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        var transport = folder.Read("pjsip.conf").Sections.FirstOrDefault(section => !section.IsTemplate && section.Value("type") == "transport");
        yield return transport is null
            ? Finding.Wrong("pjsip.conf", "there is no transport", "Write one before our line: [transport-udp] with type=transport, protocol=udp and bind=ADDRESS:PORT")
            : Finding.Right($"{transport.Source.Name}:{transport.Line + 1}", $"transport [{transport.Name}]");
    }
}
