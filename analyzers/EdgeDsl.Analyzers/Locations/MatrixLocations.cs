using EdgeDsl.CostModel;
using EdgeDsl.Generators;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.Analyzers;

/// <summary>The places of one combination of a matrix: its elements in the lists stand for the type arguments of a deployment.</summary>
internal sealed class MatrixLocations : DeploymentLocations
{
    private readonly AttributeData matrix;
    private readonly (int Model, int Device, int Policy) elements;
    private readonly CancellationToken cancellation;

    public MatrixLocations(INamedTypeSymbol type, AttributeData matrix, (int Model, int Device, int Policy) elements, CancellationToken cancellation)
        : base(type, matrix, cancellation)
    {
        this.matrix = matrix;
        this.elements = elements;
        this.cancellation = cancellation;
    }

    public override Location TypeArgument(int index) => index switch
    {
        0 => Element(MatrixReader.Models, elements.Model),
        1 => Element(MatrixReader.Devices, elements.Device),
        _ => Element(MatrixReader.Policies, elements.Policy),
    };

    public override Location RangeEnd(WorkloadDimension dimension) => Element("Most" + dimension, -1);

    private Location Element(string argument, int index) => ListLocations.Of(matrix, argument, index, cancellation) ?? Name;
}
