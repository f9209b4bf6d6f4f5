using TrunkFlow.Server.Asterisk.Install;

namespace TrunkFlow.Tests.Asterisk.Install;

public class CommentReaderTests
{
    [Theory]
    [InlineData("a = b", "a = b")]
    [InlineData("a = b ; c", "a = b")]
    [InlineData("; all of it", "")]
    [InlineData(@"a = b\;c ; d", "a = b;c")]
    [InlineData("a = b ;--- no block", "a = b")]
    [InlineData("a ;-- gone --; = b", "a  = b")]
    [InlineData(";-- a ;-- b --; c --; d = e", "d = e")]
    [InlineData("; first ;-- no block either", "")]
    public void A_line_is_read_as_Asterisk_reads_it(string line, string read)
    {
        var reader = new CommentReader();

        Assert.Equal(read, reader.Strip(line));

        Assert.Equal(0, reader.Depth);
    }

    [Fact]
    public void A_block_hides_lines_until_the_last_one_opened_is_closed()
    {
        var reader = new CommentReader();

        Assert.Equal(["a = 1", "", "", "", "f = 6"], new[] { "a = 1 ;-- b", "c = 3 ;-- d", "--; e = 5", ";--- still inside", "--; f = 6" }.Select(reader.Strip));
    }
}
