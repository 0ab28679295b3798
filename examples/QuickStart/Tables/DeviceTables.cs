namespace QuickStart.Tables;

/// <summary>A device's tables: every model under every policy asked for.</summary>
internal static class DeviceTables
{
    public static void Write(IAnsiConsole console, Label device, Label[] policies, params Column[][] sheets)
    {
        foreach (var columns in sheets)
            Sheet.Write(console, $"[bold]{device.Text}[/]", One(device, policies, columns));
    }

    private static Table One(Label device, Label[] policies, Column[] columns)
    {
        var table = Sheet.New(2, ["\nModel", "\nPolicy", .. columns.Select(column => column.Head)]);
        foreach (var model in Label.Models)
        {
            var name = model.Text;
            foreach (var policy in policies)
            {
                if (Estimate.Find(model.Type, device.Type, policy.Type) is not { } estimate)
                    continue;
                table.AddRow([name, policy.Text, .. columns.Select(column => column.Cell(estimate))]);
                name = "";
            }
        }

        return table;
    }
}
