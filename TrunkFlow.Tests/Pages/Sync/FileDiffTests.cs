using TrunkFlow.Server.Pages.Sync;

namespace TrunkFlow.Tests.Pages.Sync;

public sealed class FileDiffTests
{
    [Fact]
    public void A_unified_diff_is_read_file_by_file_with_the_new_files_numbers()
    {
        var files = FileDiff.Read("--- a.conf\n+++ a.conf\n@@ -7,3 +9,4 @@\n same\n-gone\n+new\n+newer\n same\n--- b.conf\n+++ b.conf\n@@ -1,1 +1,1 @@\n--- looks like a head\n+x\n");
        Assert.Equal(["a.conf", "b.conf"], files.Select(file => file.Name));
        Assert.Equal((2, 1), (files[0].Added, files[0].Removed));
        Assert.Equal([null, 9, null, 10, 11, 12], files[0].Lines.Select(line => line.Number));
        Assert.Equal((1, 1), (files[1].Added, files[1].Removed));
        Assert.Equal("-- looks like a head", files[1].Lines[1].Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_diff_is_no_files(string? diff) => Assert.Empty(FileDiff.Read(diff));

    [Theory]
    [InlineData(null)]
    [InlineData("--- a.conf\n+++ a.conf\n@@ -7,3 +9,4 @@\n same\n-gone\n+new\n+newer\n same\n--- b.conf\n+++ b.conf\n@@ -1,1 +1,1 @@\n--- looks like a head\n+x\n")]
    [InlineData("--- a.conf\n+++ a.conf\n@@ -1,2 +1,2 @@\n--- gone\n--- gone too\n+++ new\n+++ newer")]
    [InlineData("--- a.conf\n+++ a.conf\n@@ -1,2 +1,2 @@\n-\n+\n \n\n\\ No newline at end of file\n+\r\n")]
    public void Its_size_is_told_without_its_lines(string? diff)
    {
        var (files, size) = (FileDiff.Read(diff), DiffSize.Of(diff));
        Assert.Equal(files.Select(file => file.Name), size.Files);
        Assert.Equal((files.Sum(file => file.Added), files.Sum(file => file.Removed)), (size.Added, size.Removed));
    }
}
