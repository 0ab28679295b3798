using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Generators.Tests;

/// <summary>Hands the runtime library to every test source.</summary>
internal static class RuntimeReference
{
    [ModuleInitializer]
    internal static void Add() => SharedReferences.Add(MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location));
}

public sealed class RuntimeReferenceTests
{
    [Fact]
    public void The_runtime_library_is_the_build_for_the_oldest_framework()
    {
        var framework = typeof(CostReport).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false);
        Assert.Equal(".NETCoreApp,Version=v8.0", Assert.IsType<TargetFrameworkAttribute>(Assert.Single(framework)).FrameworkName);
    }
}
