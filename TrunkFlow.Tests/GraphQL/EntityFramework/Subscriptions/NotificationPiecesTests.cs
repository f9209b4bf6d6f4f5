using TrunkFlow.GraphQL.EntityFramework.Subscriptions;

namespace TrunkFlow.Tests.GraphQL.EntityFramework.Subscriptions;

public sealed class NotificationPiecesTests
{
    private readonly NotificationPieces pieces = new();

    [Theory]
    [InlineData(1)]
    [InlineData(935)]
    [InlineData(936)]
    [InlineData(937)]
    [InlineData(100_000)]
    public void A_message_of_any_size_comes_out_as_it_went_in(int length)
    {
        var message = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        var cut = NotificationPieces.Cut("0123456789abcdef", long.MaxValue, message, 1_000).ToList();

        Assert.All(cut, piece => Assert.True(piece.Length <= 1_000));
        Assert.Equal((length + 935) / 936, cut.Count);
        Assert.All(cut.SkipLast(1), piece => Assert.Null(pieces.Take(piece)));
        Assert.Equal(message, pieces.Take(cut[^1]));
    }

    [Fact]
    public void A_message_sent_again_is_heard_once_and_another_senders_number_is_its_own()
    {
        Assert.Equal("one", Take("a", 1, "one"));
        Assert.Equal("two", Take("a", 2, "two"));
        Assert.Null(Take("a", 1, "one"));
        Assert.Null(Take("a", 2, "two"));
        Assert.Equal("three", Take("a", 3, "three"));
        Assert.Equal("other", Take("b", 1, "other"));
    }

    [Fact]
    public void Pieces_without_their_beginning_are_dropped_and_do_not_harm_what_follows()
    {
        var cut = NotificationPieces.Cut("a", 1, new string('x', 200), 100).ToList();
        Assert.Null(pieces.Take(cut[2]));
        Assert.Null(pieces.Take(cut[0]));
        Assert.Equal("whole", Take("b", 1, "whole"));
        Assert.Null(pieces.Take(cut[1]));
        Assert.Equal("next", Take("a", 2, "next"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("a b c d e")]
    [InlineData("a 1 1 1 text")]
    [InlineData("a 1 -1 1 text")]
    public void What_no_server_of_ours_sends_is_refused(string notification) => Assert.Throws<FormatException>(() => pieces.Take(notification));

    private string? Take(string sender, long number, string message) => pieces.Take(NotificationPieces.Cut(sender, number, message, 1_000).Single());
}
