using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

namespace TrunkFlow.Tests.GraphQL.Binding.Requests.PersistedOperations;

public sealed class DocumentsInMemoryTests
{
    [Fact]
    public async Task The_one_not_used_for_longest_makes_room()
    {
        var storage = new DocumentsInMemory(maxCount: 2, maxBytes: 1000);
        await storage.SaveAsync(new("a"), Document(10));
        await storage.SaveAsync(new("b"), Document(10));
        Assert.NotNull(await storage.TryReadAsync(new("a")));
        await storage.SaveAsync(new("c"), Document(10));
        Assert.NotNull(await storage.TryReadAsync(new("a")));
        Assert.Null(await storage.TryReadAsync(new("b")));
        Assert.NotNull(await storage.TryReadAsync(new("c")));
    }

    [Fact]
    public async Task All_together_hold_no_more_bytes_than_allowed()
    {
        var storage = new DocumentsInMemory(maxCount: 1000, maxBytes: 1000);
        for (var i = 0; i < 100; i++)
        {
            await storage.SaveAsync(new($"d{i}"), Document(90));
            Assert.InRange(storage.Bytes, 90, 1000);
        }

        Assert.Equal(11, storage.Count);
        Assert.NotNull(await storage.TryReadAsync(new("d99")));
    }

    [Fact]
    public async Task One_that_would_push_out_a_tenth_of_all_is_not_kept()
    {
        var storage = new DocumentsInMemory(maxCount: 10, maxBytes: 1000);
        await storage.SaveAsync(new("large"), Document(101));
        Assert.Null(await storage.TryReadAsync(new("large")));
        Assert.Equal(0, storage.Bytes);
    }

    [Fact]
    public async Task A_document_saved_again_is_counted_once()
    {
        var storage = new DocumentsInMemory(maxCount: 10, maxBytes: 1000);
        await storage.SaveAsync(new("a"), Document(50));
        await storage.SaveAsync(new("a"), Document(50));
        Assert.Equal(50, storage.Bytes);
    }

    private static OperationDocumentSourceText Document(int size) => new(new string('x', size));
}
