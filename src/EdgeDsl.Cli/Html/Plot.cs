namespace EdgeDsl.Cli.Html;

/// <summary>
/// A plot with two axes, drawn in units that are about a pixel on a phone. A mark carries its values as data attributes and says them to who
/// points at it.
/// </summary>
internal sealed class Plot : IDisposable
{
    public const double Width = 380;
    public const double Height = 292;

    private const double Right = 14;
    private const double Top = 30;
    private const double Bottom = 46;
    // Of the widest fonts that a system brings; a narrower one leaves air.
    private const double LetterWidth = 7.2;
    private const double BoldLetterWidth = 9.2;
    private const double LineHeight = 14;

    private readonly HtmlWriter html;
    private readonly HtmlWriter.Scope svg;
    private readonly double left;
    private readonly List<(double X, double Y, double Width, double Height)> taken = [];

    private Plot(HtmlWriter html, Axis x, Axis y, string id, string title, string description)
    {
        (this.html, X, Y) = (html, x, y);
        // As wide as the longest label of a tick.
        left = 14 + (LetterWidth * y.Ticks.Select(tick => y.TickLabel(tick).Length).DefaultIfEmpty(4).Max());
        svg = Drawing(html, Width, Height, id, title, description);
        DrawAxes();
    }

    public Axis X { get; }

    public Axis Y { get; }

    /// <summary>Opens a plot.</summary>
    public static Plot Open(HtmlWriter html, Axis x, Axis y, string id, string title, string description) => new(html, x, y, id, title, description);

    /// <summary>Opens a drawing with its title and description, for those who do not see it.</summary>
    public static HtmlWriter.Scope Drawing(HtmlWriter html, double width, double height, string id, string title, string description)
    {
        var scope = html.Open(
            "svg",
            ("viewBox", $"0 0 {HtmlWriter.Length(width)} {HtmlWriter.Length(height)}"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"));
        html.Element("title", title, ("id", id + "-title"));
        html.Element("desc", description, ("id", id + "-desc"));
        return scope;
    }

    public void Dispose() => svg.Dispose();

    /// <summary>A line through points in their order.</summary>
    public void Line(string style, IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count > 1)
            html.Element("path", null, ("class", "line " + style), ("d", Path(points)));
    }

    /// <summary>The area between two lines.</summary>
    public void Band(string style, IReadOnlyList<(double X, double Low, double High)> points)
    {
        points = [.. points.Where(point => double.IsFinite(point.Low) && double.IsFinite(point.High))];
        if (points.Count < 2)
            return;
        var outline = points.Select(point => (point.X, point.High)).Concat(points.Reverse().Select(point => (point.X, point.Low))).ToList();
        html.Element("path", null, ("class", "band " + style), ("d", Path(outline) + "Z"));
    }

    /// <summary>A region from a value of x to the end of the axis.</summary>
    public void Beyond(double x, string label)
    {
        var from = AtX(x);
        html.Element(
            "rect", null, ("class", "beyond"), ("x", HtmlWriter.Length(from)), ("y", HtmlWriter.Length(Top)),
            ("width", HtmlWriter.Length(Width - Right - from)), ("height", HtmlWriter.Length(Height - Bottom - Top)));
        if (Width - Right - from > label.Length * LetterWidth)
            Label("note", from + 5, Top + 13, "start", label);
    }

    /// <summary>A point with the ends of its error.</summary>
    /// <param name="style">Classes of the mark.</param>
    /// <param name="x">Its value along x.</param>
    /// <param name="y">Its value along y.</param>
    /// <param name="ends">Low and high end along y.</param>
    /// <param name="said">What it is, for who points at it.</param>
    /// <param name="label">A short name beside it, where there is place for one.</param>
    public void Mark(string style, double x, double y, (double Low, double High) ends, string said, string? label = null)
    {
        double across = AtX(x), top = AtY(y);
        using (html.Open(
            "g",
            ("class", "mark " + style), ("data-x", HtmlWriter.Exact(x)), ("data-y", HtmlWriter.Exact(y)),
            ("data-low", HtmlWriter.Exact(ends.Low)), ("data-high", HtmlWriter.Exact(ends.High)), ("data-name", label)))
        {
            html.Element("title", said);
            if (double.IsFinite(ends.Low) && double.IsFinite(ends.High) && ends.High > ends.Low)
            {
                taken.Add((across - 3, AtY(ends.High), 6, AtY(ends.Low) - AtY(ends.High)));
                html.Element("path", null, ("class", "whisker"), ("d", $"M{HtmlWriter.Length(across)} {HtmlWriter.Length(AtY(ends.Low))}V{HtmlWriter.Length(AtY(ends.High))}"));
            }

            html.Element("circle", null, ("cx", HtmlWriter.Length(across)), ("cy", HtmlWriter.Length(top)), ("r", style.Contains("dim", StringComparison.Ordinal) ? "3" : "5"));
        }

        taken.Add((across - 6, top - 6, 12, 12));
    }

    /// <summary>Writes a name beside a point if it would cover nothing that is there.</summary>
    public void Name(double x, double y, string name)
    {
        var width = name.Length * BoldLetterWidth;
        double across = AtX(x), top = AtY(y);
        (double X, double Y, string Anchor)[] places =
        [
            (across + 9, top + 4, "start"), (across - 9, top + 4, "end"), (across, top - 10, "middle"), (across, top + 19, "middle"),
            (across + 8, top - 8, "start"), (across - 8, top - 8, "end"), (across + 8, top + 16, "start"), (across - 8, top + 16, "end"),
        ];
        foreach (var place in places)
        {
            var from = place.Anchor == "start" ? place.X : place.Anchor == "end" ? place.X - width : place.X - (width / 2);
            var box = (X: from - 2, Y: place.Y - 11, Width: width + 4, Height: LineHeight);
            if (box.X < left + 2 || box.X + box.Width > Width - 2 || box.Y < 0 || box.Y + box.Height > Height - Bottom || taken.Exists(other => Overlap(other, box)))
                continue;
            Label("name", place.X, place.Y, place.Anchor, name);
            taken.Add(box);
            return;
        }
    }

    /// <summary>A level across the plot with its name above its right end.</summary>
    public void Level(string style, double from, double y, string name)
    {
        Line(style, [(from, y), (X.High, y)]);
        var width = name.Length * LetterWidth;
        Label("note", Width - Right - 2, AtY(y) - 4, "end", name);
        taken.Add((Width - Right - width, AtY(y) - 14, width, LineHeight));
    }

    private static bool Overlap((double X, double Y, double Width, double Height) a, (double X, double Y, double Width, double Height) b) =>
        a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private double AtX(double value) => left + (Math.Clamp(X.Share(value), 0, 1) * (Width - left - Right));

    private double AtY(double value) => Height - Bottom - (Math.Clamp(Y.Share(value), 0, 1) * (Height - Bottom - Top));

    private string Path(IReadOnlyList<(double X, double Y)> points) =>
        string.Join("", points.Select((point, i) => $"{(i == 0 ? "M" : "L")}{HtmlWriter.Length(AtX(point.X))} {HtmlWriter.Length(AtY(point.Y))}"));

    private void DrawAxes()
    {
        foreach (var tick in Y.Ticks)
        {
            Grid($"M{HtmlWriter.Length(left)} {HtmlWriter.Length(AtY(tick))}H{HtmlWriter.Length(Width - Right)}");
            Label("tick", left - 6, AtY(tick) + 4, "end", Y.TickLabel(tick));
        }

        var end = double.NegativeInfinity;
        foreach (var tick in X.Ticks)
        {
            Grid($"M{HtmlWriter.Length(AtX(tick))} {HtmlWriter.Length(Top)}V{HtmlWriter.Length(Height - Bottom)}");
            var label = X.TickLabel(tick);
            var half = label.Length * LetterWidth / 2;
            var place = Math.Min(AtX(tick), Width - 2 - half);
            // A label that would touch the one before is left out; its line stays.
            if (place - half < end + 6)
                continue;
            Label("tick", place, Height - Bottom + 16, "middle", label);
            end = place + half;
        }

        html.Element("path", null, ("class", "axis"), ("d", $"M{HtmlWriter.Length(left)} {HtmlWriter.Length(Top)}V{HtmlWriter.Length(Height - Bottom)}H{HtmlWriter.Length(Width - Right)}"));
        Label("label", (left + Width - Right) / 2, Height - 8, "middle", X.Label);
        Label("label", 2, 13, "start", Y.Label);
    }

    private void Grid(string path) => html.Element("path", null, ("class", "grid"), ("d", path));

    private void Label(string style, double x, double y, string anchor, string text) =>
        html.Element("text", text, ("class", style), ("x", HtmlWriter.Length(x)), ("y", HtmlWriter.Length(y)), ("text-anchor", anchor));
}
