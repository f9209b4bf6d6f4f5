using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;
using TrunkFlow.Tests.Asterisk.Config;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

public sealed class ScratchConfigurationTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_copy_it_reads_calls_nobody_and_keeps_every_line_where_it_is()
    {
        const string text = "[gw-a]\ntype=aor\nqualify_frequency=30\n[gw-a]\ntype=registration\nserver_uri=sip:203.0.113.9\n";

        Write(text, etc: _folder["none"]);

        Assert.Equal("[gw-a]\ntype=aor\nqualify_frequency=0\n[gw-a](trunkflow-inert)\ntype=registration\nserver_uri=sip:203.0.113.9\n", Read("pjsip_gateways.conf"));
        Assert.Contains("[trunkflow-inert](!)\noutbound_proxy=sip:127.0.0.1:9\\;lr\n", Read("pjsip.conf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_is_read_once_those_of_the_probe_too()
    {
        foreach (var name in SwitchFiles.Render(LaboratoryOperator.Model).Select(file => file.Name).Where(name => name.EndsWith(".conf", StringComparison.Ordinal)).Concat(ColdStartCheck.Probe.Names))
        {
            Assert.Single(EntryFile.All, entry => entry.Reads(name));
        }

        Assert.Equal(["tf-probe"], new IntendedState(ColdStartCheck.Probe).Endpoints.Keys);
    }

    [Fact]
    public void It_listens_on_loopback_only()
    {
        Write("", etc: _folder["none"]);

        Assert.Contains("\nbind=127.0.0.1:5062\n", Read("pjsip.conf"), StringComparison.Ordinal);
        Assert.Contains("\nbindaddr=127.0.0.1\nport=5063\n", Read("manager.conf"), StringComparison.Ordinal);
        Assert.Contains("\nwebenabled=no\n", Read("manager.conf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_and_documentation_are_the_installed_ones_and_everything_it_writes_is_its_own()
    {
        Directory.CreateDirectory(_folder["installed"]);
        File.WriteAllText(
            _folder["installed/asterisk.conf"],
            "[directories](!)\nastmoddir => /opt/modules\nastdatadir => /opt/data\nastrundir => /var/run/asterisk\nastlogdir => /var/log/asterisk\n");

        Write("", etc: _folder["installed"]);

        var text = Read("asterisk.conf");
        Assert.Contains("\nastmoddir => /opt/modules\nastdatadir => /opt/data\n", text, StringComparison.Ordinal);
        Assert.Contains($"\nastrundir => {_folder.Path}/run\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/var/", text, StringComparison.Ordinal);
    }

    private void Write(string gateways, string etc) => ScratchConfiguration.Write(
        _folder.Path, etc, new ConfigurationFiles([KeyValuePair.Create("pjsip_gateways.conf", gateways)]), new ScratchPorts(Manager: 5063, Sip: 5062), "secret");

    private string Read(string name) => File.ReadAllText(_folder[$"etc/{name}"]);
}
