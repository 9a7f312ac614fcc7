package zhaozhang.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Password;
import zhaozhang.base.Texts;
import zhaozhang.base.TimelessZip;

/**
 * A workbook in the making. POI makes everything but the rows; those are streamed into the file
 * when it is saved.
 */
public final class Book implements AutoCloseable {

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Look, Integer> styles = Look.styles(workbook);
  private final Map<String, Page> pages = new HashMap<>();

  /**
   * @param asOf taken for the day of making
   */
  public Book(String title, LocalDate asOf) {
    POIXMLProperties properties = workbook.getProperties();
    Optional<Date> day = Optional.of(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.getCoreProperties().setTitle(title);
    properties.getCoreProperties().setCreator(Texts.get("report.program"));
    properties.getCoreProperties().setCreated(day);
    properties.getCoreProperties().setModified(day);
    properties.getExtendedProperties().setApplication(Texts.get("report.program"));
  }

  public Page page(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    Page page = new Page(sheet);
    pages.put(sheet.getPackagePart().getPartName().getName().substring(1), page);
    return page;
  }

  /**
   * Writes the book to a file.
   *
   * @param password to encrypt with, null if everybody may read
   */
  public void save(Path file, @Nullable Password password) throws IOException {
    Encryption.save(file, password, this::save);
  }

  public void save(OutputStream file) throws IOException {
    pages.values().forEach(Page::setWidths);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    workbook.write(frame);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(frame.toByteArray()));
        TimelessZip out = new TimelessZip(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy(entry.getName(), in, out);
      }
    }
  }

  private void copy(String name, ZipInputStream in, TimelessZip out) throws IOException {
    Page page = pages.get(name);
    if (page == null) {
      out.add(name, in);
    } else {
      String frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      out.add(name, entry -> page.write(frame, entry, styles));
    }
  }

  @Override
  public void close() {
    // Closing it would save it once more.
    workbook.getPackage().revert();
  }
}
