using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>Files that are rotated, truncated or damaged between two looks.</summary>
public sealed class ImportRotatedFilesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Rotation_during_downtime_loses_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(), scene.Line());
        Assert.Equal(2, (await scene.ImportAsync()).Calls);

        // Three rotations while nobody looked; the oldest is compressed, the last line of one has no end.
        scene.Write(scene.Line());
        scene.Rotate();
        scene.Write(scene.Line(), scene.Line());
        scene.Rotate();
        scene.WriteText(scene.Line() + "\n" + scene.Line());
        scene.Rotate();
        scene.Write(scene.Line());

        Assert.Equal(new BatchOutcome(6, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(default, await scene.ImportAsync());
        scene.Rotate();
        scene.Write(scene.Line());
        Assert.Equal(new BatchOutcome(1, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(9, (await scene.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Copied_and_truncated_is_rotated_too()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line());
        await scene.ImportAsync();
        scene.Write(scene.Line());
        File.Copy(scene.File, scene.File + ".1");
        Assert.Equal(1, (await scene.ImportAsync()).Calls);
        File.WriteAllText(scene.File, "");
        scene.Write(scene.Line());

        Assert.Equal(new BatchOutcome(1, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(3, (await scene.RecordsAsync()).Count);
    }

    [Fact]
    public async Task A_truncated_file_is_read_from_its_new_beginning()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(), scene.Line());
        await scene.ImportAsync();
        File.WriteAllText(scene.File, "");
        Assert.Equal(default, await scene.ImportAsync());
        scene.Write(scene.Line());

        Assert.Equal(1, (await scene.ImportAsync()).Calls);
    }

    [Fact]
    public async Task A_damaged_archive_is_read_as_far_as_it_goes_and_newer_files_go_on()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 2_000).Select(_ => scene.Line())]);
        scene.Rotate();
        scene.Rotate();
        var archive = File.ReadAllBytes(scene.File + ".2.gz");
        archive.AsSpan(archive.Length / 2).Fill(0xFF);
        File.WriteAllBytes(scene.File + ".2.gz", archive);
        scene.Write(scene.Line());

        var outcome = await scene.ImportAsync();

        // About half of the archive is whole, and the file after it.
        Assert.InRange(outcome.Calls, 500, 2_000);
        Assert.Contains(await scene.QuarantineAsync(), row => row.Reason == "unreadable-file");
        Assert.Equal(default, await scene.ImportAsync());
    }
}
