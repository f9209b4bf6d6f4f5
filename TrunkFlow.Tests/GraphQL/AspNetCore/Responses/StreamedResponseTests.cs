using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TrunkFlow.GraphQL.AspNetCore.Responses;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.Responses;

[Trait("engine", "ours")]
public sealed class StreamedResponseTests
{
    [Fact]
    public async Task Sending_to_a_client_that_left_ends_the_stream_before_the_abort_is_announced()
    {
        var pipe = new Pipe();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new PipeBody(pipe.Writer));
        var response = new StreamedResponse(context, TimeSpan.FromMinutes(1));
        response.Writer.Write("first"u8);
        await response.SendAsync();
        await pipe.Reader.CompleteAsync();
        response.Writer.Write("second"u8);
        await Assert.ThrowsAsync<OperationCanceledException>(response.SendAsync);
        Assert.False(context.RequestAborted.IsCancellationRequested);
    }

    private sealed class PipeBody(PipeWriter writer) : IHttpResponseBodyFeature
    {
        public Stream Stream => writer.AsStream(leaveOpen: true);

        public PipeWriter Writer => writer;

        public Task CompleteAsync() => writer.CompleteAsync().AsTask();

        public void DisableBuffering()
        {
        }

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
