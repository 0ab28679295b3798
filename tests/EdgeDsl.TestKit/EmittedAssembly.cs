using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.TestKit;

/// <summary>Compiled test code, loaded so that it can run and be unloaded again.</summary>
public sealed class EmittedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context = new("emitted", isCollectible: true);

    /// <summary>Emits and loads a compilation; a compilation with errors fails.</summary>
    public EmittedAssembly(Compilation compilation)
    {
        using var image = new MemoryStream(Emit(compilation));
        Assembly = context.LoadFromStream(image);
    }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>A type by its full metadata name.</summary>
    public Type Type(string fullName) =>
        Assembly.GetType(fullName)
        ?? throw new VerificationException(
            $"The emitted assembly has no type {fullName}, only: {string.Join(", ", Assembly.GetTypes().Select(type => type.FullName))}");

    /// <summary>A public static method or property getter as a delegate, so that calling it costs no reflection.</summary>
    public TDelegate Static<TDelegate>(string typeName, string memberName)
        where TDelegate : Delegate
    {
        var type = Type(typeName);
        var method = type.GetProperty(memberName)?.GetGetMethod() ?? type.GetMethod(memberName);
        return method?.CreateDelegate<TDelegate>()
            ?? throw new VerificationException($"{typeName} has no public static member {memberName}.");
    }

    /// <inheritdoc />
    public void Dispose() => context.Unload();

    internal static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new VerificationException("The code cannot be emitted:" + DiagnosticDump.Lines(result.Diagnostics));
    }
}
