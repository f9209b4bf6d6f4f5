using System.IO.Pipelines;
using System.Text;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Tests.Asterisk.Ami;

public class AmiFrameReaderTests
{
    [Fact]
    public async Task Fields_are_found_without_regard_to_case_and_repeated_ones_are_all_kept()
    {
        var message = Assert.Single(await ReadAsync("Event: VarSet\r\nUniqueID: 1.2\r\nVariable: a=1\r\nVARIABLE:b=2\r\nEmpty: \r\n\r\n"));

        Assert.True(message.Is("varset"));
        Assert.Equal("1.2", message["Uniqueid"]);
        Assert.Equal(["a=1", "b=2"], message.All("variable"));
        Assert.Equal("", message["Empty"]);
        Assert.Null(message.Find("Absent"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Frames_are_whole_however_the_bytes_arrive(int step)
    {
        const string text = "Response: Success\r\nActionID: 1\r\nMessage: está\r\n\r\n\r\nEvent: Hangup\r\nCause: 16\r\n\r\n";

        var messages = await ReadAsync(text, step);

        Assert.Equal(2, messages.Count);
        Assert.Equal("está", messages[0]["Message"]);
        Assert.Equal("16", messages[1]["Cause"]);
    }

    [Fact]
    public async Task A_lone_line_feed_belongs_to_its_value_and_only_the_first_colon_separates()
    {
        var message = Assert.Single(await ReadAsync("Event: X\r\nText: a\nb: c\r\nUri: sip:1@2:5060\r\nNoColon\r\n\r\n"));

        Assert.Equal("a\nb: c", message["Text"]);
        Assert.Equal("sip:1@2:5060", message["Uri"]);
        Assert.Equal("", message.Find("NoColon"));
    }

    [Fact]
    public async Task Half_a_frame_at_the_end_is_no_frame() => Assert.Empty(await ReadAsync("Event: Hangup\r\nCause: 16\r\n"));

    [Theory]
    [InlineData(100, 1)]
    [InlineData(1, 100)]
    public async Task A_frame_beyond_the_limit_is_a_fault(int lines, int length) =>
        await Assert.ThrowsAsync<AmiProtocolException>(() => ReadAsync(
            string.Concat(Enumerable.Repeat($"X: {new string('x', length)}\r\n", lines)) + "\r\n", limit: 90));

    [Fact]
    public async Task An_endless_line_is_a_fault_long_before_it_ends() =>
        await Assert.ThrowsAsync<AmiProtocolException>(() => ReadAsync(new string('x', 200), limit: 100));

    private static async Task<List<AmiMessage>> ReadAsync(string text, int step = int.MaxValue, int limit = 1 << 20)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var writing = WriteAsync(pipe.Writer, Encoding.UTF8.GetBytes(text), step);
        var reader = new AmiFrameReader(pipe.Reader, limit);
        var messages = new List<AmiMessage>();
        while (await reader.ReadAsync(default) is { } message)
        {
            messages.Add(message);
        }

        await writing;
        return messages;
    }

    private static async Task WriteAsync(PipeWriter writer, byte[] bytes, int step)
    {
        foreach (var chunk in bytes.Chunk(step))
        {
            await writer.WriteAsync(chunk);
            await Task.Yield();
        }

        await writer.CompleteAsync();
    }
}
