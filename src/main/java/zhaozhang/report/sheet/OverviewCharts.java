package zhaozhang.report.sheet;

import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import zhaozhang.base.Texts;
import zhaozhang.model.Severity;

/** The charts of the first sheet, over figures that stand below them. */
final class OverviewCharts {

  private static final int ARTICLE_COLUMN = 0;
  private static final int DEPARTMENT_COLUMN = 6;
  private static final int TREND_COLUMN = 9;
  private static final int LAST_COLUMN = 11;

  private static final double TITLE_POINTS = 12;

  /** Of a bar, in characters: a chart has room for no more. */
  private static final int LONGEST_LABEL = 40;

  private final XSSFSheet sheet;
  private final XSSFDrawing drawing;
  private final int top;
  private final int bottom;

  /**
   * @param top index of the first row that the charts cover
   * @param bottom index of the first row below them
   */
  OverviewCharts(XSSFSheet sheet, int top, int bottom) {
    this.sheet = sheet;
    this.drawing = sheet.createDrawingPatriarch();
    this.top = top;
    this.bottom = bottom;
  }

  /** Upright bars, one to an article, stacked by severity. */
  void addByArticle(List<Tally> articles, int headingRow) {
    addBySeverity(
        chart(Texts.get("report.overview.byArticle"), ARTICLE_COLUMN, DEPARTMENT_COLUMN - 1),
        articles,
        headingRow);
  }

  /** Upright bars, one to an audit, stacked by severity. */
  void addOverTime(List<Tally> audits, int headingRow) {
    String title = Texts.get("report.overview.overTime", audits.size());
    addBySeverity(chart(title, TREND_COLUMN, LAST_COLUMN), audits, headingRow);
  }

  private void addBySeverity(XSSFChart chart, List<Tally> tallies, int headingRow) {
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFBarChartData data = bars(chart, BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    int column = ARTICLE_COLUMN;
    for (Severity severity : Severity.OF_VIOLATIONS) {
      column++;
      Series series = new Series(tallies, headingRow, ARTICLE_COLUMN, column, colour(severity));
      add(data, series, severity.label(), tally -> tally.of(severity));
    }
    chart.plot(data);
    overlap(chart);
  }

  /**
   * Level bars, one to a department, the longest on top.
   *
   * @param more whether there are departments that are not shown
   * @param wide whether nothing stands beside it
   */
  void addByDepartment(List<Tally> departments, boolean more, boolean wide, int headingRow) {
    String title =
        more
            ? Texts.get("report.overview.byTopDepartments", departments.size())
            : Texts.get("report.overview.byDepartment");
    XSSFChart chart = chart(title, DEPARTMENT_COLUMN, wide ? LAST_COLUMN : TREND_COLUMN - 1);
    XDDFBarChartData data = bars(chart, BarDirection.BAR);
    data.getCategoryAxis().setOrientation(AxisOrientation.MAX_MIN);
    // The bars carry their numbers.
    data.getValueAxes().get(0).setVisible(false);
    Series series =
        new Series(departments, headingRow, DEPARTMENT_COLUMN, DEPARTMENT_COLUMN + 1, "4A6FA5");
    add(data, series, Texts.get("report.overview.findings"), Tally::total);
    chart.plot(data);
    label(chart);
    nameEach(chart);
  }

  private record Series(
      List<Tally> tallies, int headingRow, int nameColumn, int column, String colour) {}

  private XSSFChart chart(String title, int fromColumn, int toColumn) {
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, fromColumn, top, toColumn, bottom));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    XDDFTextRun run = chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0);
    run.setFontSize(TITLE_POINTS);
    run.setBold(true);
    return chart;
  }

  private static XDDFBarChartData bars(XSSFChart chart, BarDirection direction) {
    boolean upright = direction == BarDirection.COL;
    XDDFCategoryAxis names =
        chart.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    XDDFValueAxis counts = chart.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    counts.setCrosses(AxisCrosses.AUTO_ZERO);
    counts.setCrossBetween(AxisCrossBetween.BETWEEN);
    counts.setMinimum(0);
    counts.setNumberFormat("0");
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
    data.setBarDirection(direction);
    data.setVaryColors(false);
    data.setGapWidth(60);
    return data;
  }

  private static void overlap(XSSFChart chart) {
    try (XmlCursor cursor = plotted(chart).newCursor()) {
      String namespace = cursor.getName().getNamespaceURI();
      cursor.toChild(namespace, "axId");
      insert(cursor, namespace, "overlap", "100");
    }
  }

  /** Keeps a low chart from leaving out every other name. */
  private static void nameEach(XSSFChart chart) {
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
      String namespace = cursor.getName().getNamespaceURI();
      cursor.toEndToken();
      insert(cursor, namespace, "tickLblSkip", "1");
    }
  }

  // POI's own methods need types that the small edition of its schemas leaves out.
  private static void insert(XmlCursor cursor, String namespace, String element, String value) {
    cursor.beginElement(element, namespace);
    cursor.insertAttributeWithValue("val", value);
  }

  /** Writes its number at the end of each bar. */
  private static void label(XSSFChart chart) {
    CTDLbls labels = plotted(chart).getSerArray(0).addNewDLbls();
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static CTBarChart plotted(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getBarChartArray(0);
  }

  private void add(XDDFBarChartData data, Series series, String title, ToIntFunction<Tally> count) {
    String[] names = series.tallies().stream().map(OverviewCharts::label).toArray(String[]::new);
    Integer[] counts =
        series.tallies().stream().map(tally -> count.applyAsInt(tally)).toArray(Integer[]::new);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(names, range(series, series.nameColumn()));
    XDDFChartData.Series added =
        data.addSeries(
            categories, XDDFDataSourcesFactory.fromArray(counts, range(series, series.column())));
    added.setTitle(title);
    byte[] rgb = HexFormat.of().parseHex(series.colour());
    added.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
  }

  private static String label(Tally tally) {
    String name = tally.name();
    int length = Math.min(name.codePointCount(0, name.length()), LONGEST_LABEL);
    return name.substring(0, name.offsetByCodePoints(0, length));
  }

  private String range(Series series, int column) {
    int first = series.headingRow() + 1;
    int last = series.headingRow() + series.tallies().size();
    return new CellRangeAddress(first, last, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case HIGH -> "C0392B";
      case MEDIUM -> "E6A23C";
      case LOW -> "8FB3D9";
      case HINT -> "BFBFBF";
    };
  }
}
