using System.Text.Json;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>Writes a device as the object that <see cref="DeviceObject"/> reads; what is not known is left out.</summary>
internal static class DeviceFile
{
    /// <summary>Writes a device file.</summary>
    public static void Write(Device device, Stream output) => JsonOutput.Write(output, json => Write(json, device));

    /// <summary>Writes a device as one object.</summary>
    public static void Write(Utf8JsonWriter json, Device device)
    {
        json.WriteStartObject();
        WriteFields(json, device);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of a device into an object that has others too.</summary>
    public static void WriteFields(Utf8JsonWriter json, Device device)
    {
        json.WriteString(DeviceObject.Name, device.Name);
        json.WriteString(DeviceObject.Class, Vocabulary.WordOf(Vocabulary.DeviceClasses, (int)device.Class));
        json.WriteString("runtime", RuntimeNames.Of(device.Runtime));
        Known(json, "memoryCapacity", device.MemoryCapacity);
        Known(json, "reservedMemory", device.ReservedMemory);
        Known(json, "memoryBandwidth", device.MemoryBandwidth);
        Known(json, "storageBandwidth", device.StorageBandwidth);
        Known(json, "idlePower", device.IdlePower);
        Known(json, "maxPower", device.MaxPower);
        Known(json, "prefillPower", device.PrefillPower);
        Known(json, "decodePower", device.DecodePower);
        Known(json, "energyPerByte", device.EnergyPerByte);
        Known(json, "switchedCapacitance", device.SwitchedCapacitance);
        Known(json, "onChipMemory", device.OnChipMemory);
        WriteRates(json, device, DeviceObject.Rates, rate => rate.OperationsPerSecond);
        if (device.Rates.Any(rate => !double.IsNaN(rate.EnergyPerOperation)))
            WriteRates(json, device, DeviceObject.EnergyPerOperation, rate => rate.EnergyPerOperation);
        if (device.Link is { } link)
            WriteLink(json, link);
        if (device.OperatingPoints.Count > 0)
            WriteOperatingPoints(json, device);
        if (device.Calibrations.Count > 0)
            WriteCalibrations(json, device);
    }

    private static void WriteRates(Utf8JsonWriter json, Device device, string name, Func<ComputeRate, double> figure)
    {
        json.WriteStartObject(name);
        foreach (var rate in device.Rates)
            Known(json, Vocabulary.WordOf(Vocabulary.NumberFormats, (int)rate.Format), figure(rate));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, DeviceLink link)
    {
        json.WriteStartObject(DeviceObject.Link);
        json.WriteString("kind", Vocabulary.WordOf(Vocabulary.LinkKinds, (int)link.Kind));
        Known(json, "bandwidth", link.Bandwidth);
        Known(json, "energyPerByte", link.EnergyPerByte);
        json.WriteEndObject();
    }

    private static void WriteOperatingPoints(Utf8JsonWriter json, Device device)
    {
        json.WriteStartArray(DeviceObject.OperatingPoints);
        foreach (var point in device.OperatingPoints)
        {
            json.WriteStartObject();
            json.WriteString(DeviceObject.Name, point.Name);
            Known(json, "computeFrequency", point.ComputeFrequency);
            Known(json, "memoryFrequency", point.MemoryFrequency);
            Known(json, "voltage", point.Voltage);
            Known(json, "rateScale", point.RateScale);
            Known(json, "bandwidthScale", point.BandwidthScale);
            Known(json, "idlePower", point.IdlePower);
            Known(json, "maxPower", point.MaxPower);
            Known(json, "prefillPower", point.PrefillPower);
            Known(json, "decodePower", point.DecodePower);
            Known(json, "switchingTime", point.SwitchingTime);
            Known(json, "switchingEnergy", point.SwitchingEnergy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCalibrations(Utf8JsonWriter json, Device device)
    {
        json.WriteStartArray(DeviceObject.Calibrations);
        foreach (var calibration in device.Calibrations)
        {
            json.WriteStartObject();
            json.WriteString("runtime", RuntimeNames.Of(calibration.Runtime));
            json.WriteString("phase", Vocabulary.WordOf(Vocabulary.Phases, (int)calibration.Phase));
            json.WriteString(
                "format",
                calibration.Format == WeightFormat.Unspecified ? null : Vocabulary.WordOf(Vocabulary.WeightFormats, (int)calibration.Format));
            json.WriteBoolean("attention", calibration.Attention);
            Known(json, "computeShare", calibration.ComputeShare);
            Known(json, "bandwidthShare", calibration.BandwidthShare);
            Known(json, "stepTime", calibration.StepTime);
            Known(json, "layerTime", calibration.LayerTime);
            Known(json, "relativeError", calibration.RelativeError);
            json.WriteString("source", calibration.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Known(Utf8JsonWriter json, string name, double value)
    {
        if (!double.IsNaN(value))
            json.WriteNumber(name, value);
    }
}
