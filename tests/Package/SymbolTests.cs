using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Medusa.Package.Tests;

/// <summary>A debugger finds the symbols of every assembly that is this project's own.</summary>
public sealed class SymbolTests(LocalFeed feed)
{
    // The compiler loads analyzers from the package, and no symbol server is asked for them.
    [Fact]
    public void The_assemblies_of_the_generator_bring_their_symbols_inside()
    {
        var assemblies = feed.FilesOf("Medusa.Generator").Where(IsOurs).ToList();

        Assert.Contains("analyzers/dotnet/cs/Medusa.Generator.dll", assemblies);
        Assert.All(assemblies, assembly =>
        {
            using PEReader image = new(Bytes("Medusa.Generator", assembly));
            var embedded = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            Assert.NotEmpty(symbols.GetMetadataReader().Documents);
        });
    }

    [Fact]
    public void The_symbol_package_has_the_symbols_of_each_assembly_of_the_runtime()
    {
        var assemblies = feed.FilesOf("Medusa.Runtime").Where(IsOurs).ToList();

        Assert.Equal(["lib/net10.0/Medusa.Runtime.dll", "lib/net8.0/Medusa.Runtime.dll"], assemblies.Order(StringComparer.Ordinal));
        Assert.All(assemblies, assembly =>
        {
            using PEReader image = new(Bytes("Medusa.Runtime", assembly));
            var entry = image.ReadDebugDirectory().Single(candidate => candidate.Type == DebugDirectoryEntryType.CodeView);
            using var symbols = MetadataReaderProvider.FromPortablePdbImage(
                Bytes("Medusa.Runtime", Path.ChangeExtension(assembly, ".pdb"), "snupkg"));

            // By these two a symbol server finds them.
            BlobContentId expected = new(image.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
            Assert.Equal(expected, new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id));
        });
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file).StartsWith("Medusa.", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal);

    private ImmutableArray<byte> Bytes(string package, string file, string extension = "nupkg") =>
        ImmutableCollectionsMarshal.AsImmutableArray(feed.Read(package, file, extension));
}
