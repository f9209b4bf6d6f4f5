using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

public sealed class GenerationFolderTests : IDisposable
{
    private readonly ScratchFolder _etc = new();
    private readonly GenerationFolder _folder;

    public GenerationFolderTests() => _folder = new GenerationFolder(_etc.Path);

    public void Dispose() => _etc.Dispose();

    [Fact]
    public async Task Nothing_is_in_force_until_it_is_switched_to()
    {
        await _folder.WriteAsync(1, Files("one"), default);

        Assert.Null(_folder.Live());
        Assert.Equal(1, _folder.Highest());
        Assert.False(File.Exists(_etc["trunkflow/pjsip.conf"]));
    }

    [Fact]
    public async Task The_entry_files_include_every_file_of_the_generation_by_full_path_in_order()
    {
        await _folder.WriteAsync(7, Files("seven"), default);
        await _folder.SwitchToAsync(7, default);

        Assert.Equal(7, _folder.Live());
        Assert.Equal(
            $"""
            ; Written by TrunkFlow; changes are made in TrunkFlow.
            ; generation 7
            #tryinclude {_etc.Path}/trunkflow/gen/7/pjsip_gateways.conf
            #tryinclude {_etc.Path}/trunkflow/gen/7/pjsip_customer_trunks.conf

            """,
            File.ReadAllText(_etc["trunkflow/pjsip.conf"]));
        Assert.Contains("gen/7/extensions_routes.conf", File.ReadAllText(_etc["trunkflow/extensions.conf"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Asterisk_that_does_not_look_for_telephones_keeps_what_it_reads()
    {
        File.WriteAllText(_etc["pjsip.conf"], "");
        await _folder.WriteAsync(1, Files("one"), default);

        var fault = await Assert.ThrowsAsync<TelephonesNotFoundException>(() => _folder.SwitchToAsync(1, default));

        Assert.Contains($"{_etc.Path}/trunkflow-pjsip.conf is missing.", WriteFault.Sentence(fault, _folder.Root, null), StringComparison.Ordinal);
        Assert.Null(_folder.Live());
        File.WriteAllText(_etc["trunkflow-pjsip.conf"], "");
        await _folder.SwitchToAsync(1, default);
        Assert.Equal(1, _folder.Live());
    }

    [Fact]
    public async Task The_first_requirements_names_lead_to_the_generation_in_force_and_a_real_file_is_left_alone()
    {
        File.WriteAllText(_etc["extensions_routes.conf"], "by hand");
        await _folder.WriteAsync(1, Files("one"), default);
        await _folder.SwitchToAsync(1, default);
        await _folder.WriteAsync(2, Files("two"), default);
        await _folder.SwitchToAsync(2, default);

        Assert.Equal("two gateways", File.ReadAllText(_etc["pjsip_gateways.conf"]));
        Assert.Equal("trunkflow/gen/2/pjsip_gateways.conf", new FileInfo(_etc["pjsip_gateways.conf"]).LinkTarget);
        Assert.Equal("by hand", File.ReadAllText(_etc["extensions_routes.conf"]));
    }

    [Fact]
    public async Task Only_owner_and_group_may_read_what_holds_passwords()
    {
        await _folder.WriteAsync(1, Files("one"), default);
        await _folder.SwitchToAsync(1, default);

        const UnixFileMode expected = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Assert.Equal(expected, File.GetUnixFileMode(_etc["trunkflow/gen/1/pjsip_gateways.conf"]));
        Assert.Equal(expected, File.GetUnixFileMode(_etc["trunkflow/pjsip.conf"]));
        Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(_etc["trunkflow/gen/1"]) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute));
    }

    [Fact]
    public async Task What_was_written_is_read_back_byte_for_byte()
    {
        await _folder.WriteAsync(1, Files("um ção"), default);

        Assert.Equal(Files("um ção").ContentHash, _folder.Read(1).ContentHash);
        Assert.Empty(_folder.Read(1).ChangedFrom(Files("um ção")));
    }

    [Fact]
    public async Task A_generation_half_written_by_a_killed_process_is_never_seen_and_is_swept_away()
    {
        Directory.CreateDirectory(_etc["trunkflow/gen/4.new"]);
        File.WriteAllText(_etc["trunkflow/gen/4.new/pjsip_gateways.conf"], "half");

        Assert.Equal(0, _folder.Highest());
        await _folder.WriteAsync(4, Files("whole"), default);
        Assert.Equal("whole gateways", _folder.Read(4).Text("pjsip_gateways.conf"));

        Directory.CreateDirectory(_etc["trunkflow/gen/5.new"]);
        _folder.Prune();
        Assert.False(Directory.Exists(_etc["trunkflow/gen/5.new"]));
    }

    [Fact]
    public async Task Killed_between_two_renames_the_older_generation_counts_as_in_force()
    {
        await _folder.WriteAsync(1, Files("one"), default);
        await _folder.SwitchToAsync(1, default);
        var entry = File.ReadAllText(_etc["trunkflow/extensions.conf"]);
        await _folder.WriteAsync(2, Files("two"), default);
        await _folder.SwitchToAsync(2, default);
        File.WriteAllText(_etc["trunkflow/extensions.conf"], entry);

        Assert.Equal(1, _folder.Live());
        Assert.Empty(_folder.HandEdited());
    }

    [Fact]
    public async Task What_the_group_of_the_folder_could_not_read_is_not_put_in_force()
    {
        await _folder.WriteAsync(1, Files("one"), default);
        await _folder.SwitchToAsync(1, default);
        await _folder.WriteAsync(2, Files("two"), default);
        File.SetUnixFileMode(_etc["trunkflow/gen/2/extensions_routes.conf"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var fault = await Assert.ThrowsAsync<NotReadableException>(() => _folder.SwitchToAsync(2, default));

        Assert.StartsWith(_etc["trunkflow/gen/2/extensions_routes.conf"], fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, _folder.Live());
        Assert.True(_folder.Agree());
        _folder.Withdraw(2);
        Assert.False(_folder.Has(2));
        _folder.Withdraw(1);
        Assert.True(_folder.Has(1));
    }

    [Theory]
    [InlineData("trunkflow/gen/1/pjsip_gateways.conf", "gen/1/pjsip_gateways.conf")]
    [InlineData("trunkflow/extensions.conf", "extensions.conf")]
    public async Task A_hand_edit_of_what_is_in_force_is_noticed(string path, string named)
    {
        await _folder.WriteAsync(1, Files("one"), default);
        await _folder.SwitchToAsync(1, default);
        Assert.Empty(_folder.HandEdited());

        File.AppendAllText(_etc[path], "\n[backdoor]\n");

        Assert.Equal([named], _folder.HandEdited());
    }

    [Fact]
    public async Task Fifty_generations_are_kept_and_always_the_one_in_force()
    {
        for (var number = 1; number <= 55; number++)
        {
            await _folder.WriteAsync(number, Files($"{number}"), default);
        }

        await _folder.SwitchToAsync(2, default);
        _folder.Prune();

        Assert.Equal(2, _folder.Live());
        Assert.True(_folder.Has(2));
        Assert.False(_folder.Has(1));
        Assert.False(_folder.Has(5));
        Assert.True(_folder.Has(6));
    }

    private static ConfigurationFiles Files(string text) => new(
    [
        KeyValuePair.Create("pjsip_gateways.conf", $"{text} gateways"),
        KeyValuePair.Create("pjsip_customer_trunks.conf", $"{text} trunks"),
        KeyValuePair.Create("extensions_routes.conf", $"{text} routes"),
    ]);
}
