using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>confbridge_trunkflow.conf</c>: the profiles of tf-conference.</summary>
public static class ConferenceProfiles
{
    public static ConfigFile Write() => new(
        "confbridge_trunkflow.conf",
        new ConfigWriter()
            .Section($"tf_bridge").Setting("type", $"bridge").Setting("max_members", $"200")
            .Blank()
            .Section($"tf_user").Setting("type", $"user").Setting("quiet", $"yes").Setting("dsp_drop_silence", $"yes")
            .ToString());
}
