using System.IO.Compression;
using System.Text;
using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Tests.Calls.Import;

public sealed class CallFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trunkflow-calls-").FullName;

    private string Name => Path.Combine(folder, "trunkflow.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Rotated_files_come_before_the_one_being_written_oldest_first()
    {
        foreach (var suffix in (string[])[".1", ".10", ".2", "", "-20260102", "-20260101", ".1.bak", ".old"])
        {
            File.WriteAllText(Name + suffix, $"line of '{suffix}'\n");
        }

        Compress(".11.gz", "line of '.11.gz'\n");

        Assert.Equal(
            ["trunkflow.csv-20260101", "trunkflow.csv-20260102", "trunkflow.csv.11.gz", "trunkflow.csv.10", "trunkflow.csv.2", "trunkflow.csv.1", "trunkflow.csv"],
            CallFile.Find(Name).Select(file => Path.GetFileName(file.Path)));
        Assert.Single(CallFile.Find(Name), file => !file.Rotated);
    }

    [Fact]
    public void A_file_keeps_its_identity_when_it_is_renamed_and_its_first_line_when_it_is_compressed()
    {
        File.WriteAllText(Name, "first\nsecond\n");
        var before = Assert.Single(CallFile.Find(Name));
        File.Move(Name, Name + ".1");
        var renamed = Assert.Single(CallFile.Find(Name));
        Compress(".2.gz", "first\nsecond\n");
        File.Delete(Name + ".1");
        var compressed = Assert.Single(CallFile.Find(Name));

        Assert.Equal((before.Inode, before.FirstLineHash), (renamed.Inode, renamed.FirstLineHash));
        Assert.Equal(before.FirstLineHash, compressed.FirstLineHash);
        Assert.NotEqual(before.Inode, compressed.Inode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".1")]
    public void A_file_that_took_the_name_of_another_since_it_was_found_is_not_read_for_it(string suffix)
    {
        File.WriteAllText(Name + ".1", "older\n");
        File.WriteAllText(Name, "first\n");
        var found = CallFile.Find(Name).Single(file => file.Path == Name + suffix);
        using (found.Open())
        {
        }

        Compress(".2.gz", "older\n");
        File.Delete(Name + ".1");
        File.Move(Name, Name + ".1");
        File.WriteAllText(Name, "newer\n");

        Assert.Throws<FileNotFoundException>(() => found.Open());
        foreach (var file in CallFile.Find(Name))
        {
            using var again = file.Open();
        }
    }

    [Fact]
    public void A_file_without_a_whole_line_or_half_compressed_is_left_for_later()
    {
        File.WriteAllText(Name, "not ended");
        Compress(".2.gz", new string('x', 100_000) + "\n");
        File.WriteAllBytes(Name + ".2.gz", File.ReadAllBytes(Name + ".2.gz")[..20]);
        Assert.Empty(CallFile.Find(Name));

        File.WriteAllText(Name + ".1", "whole\n");
        Compress(".1.gz", "whole\n");
        Assert.Equal(Name + ".1", Assert.Single(CallFile.Find(Name)).Path);
        Assert.Empty(CallFile.Find(Path.Combine(folder, "nowhere", "file.csv")));
    }

    [Fact]
    public void Lines_are_read_with_their_offsets_and_an_unfinished_one_waits()
    {
        using var reader = Reader("one\r\ntwo\n\nthr");

        Assert.Equal([("one", 0), ("two", 5), ("", 9)], All(reader));
        Assert.Equal(10, reader.Offset);
        Assert.Equal("thr", Encoding.UTF8.GetString(reader.Unfinished));
        Assert.Equal("thr", Encoding.UTF8.GetString(reader.ReadUnfinished()));
        Assert.Equal(13, reader.Offset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Reading_begins_where_it_ended_in_plain_and_compressed_files(long offset)
    {
        File.WriteAllText(Name, "one\ntwo\n");
        Compress(".1.gz", "one\ntwo\n");

        File.Move(Name, Name + ".2");
        foreach (var file in CallFile.Find(Name))
        {
            using var reader = new CallFileReader(file.Open(), offset);
            Assert.Equal(offset == 0 ? [("one", 0L), ("two", 4)] : [("two", 4)], All(reader));
        }
    }

    [Fact]
    public void A_line_longer_than_any_record_is_passed_over_and_the_next_is_read()
    {
        using var reader = Reader($"one\n{new string('x', 1_000_000)}\ntwo\n");

        Assert.True(reader.Read(out _, out _, out var tooLong) && !tooLong);
        Assert.True(reader.Read(out _, out var offset, out tooLong) && tooLong);
        Assert.Equal(4, offset);
        Assert.True(reader.Read(out var line, out offset, out tooLong) && !tooLong);
        Assert.Equal("two", Encoding.UTF8.GetString(line));
        Assert.Equal(1_000_005, offset);
    }

    private static CallFileReader Reader(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), 0);

    private static List<(string Line, long Offset)> All(CallFileReader reader)
    {
        var lines = new List<(string, long)>();
        while (reader.Read(out var line, out var offset, out _))
        {
            lines.Add((Encoding.UTF8.GetString(line), offset));
        }

        return lines;
    }

    private void Compress(string suffix, string text)
    {
        using var stream = new GZipStream(File.Create(Name + suffix), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
