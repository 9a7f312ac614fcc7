package zhaozhang.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static zhaozhang.cli.Spoiled.harmless;
import static zhaozhang.cli.Spoiled.judged;
import static zhaozhang.cli.Spoiled.refused;
import static zhaozhang.cli.Spoiled.stopped;
import static zhaozhang.cli.Spoiled.unknown;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import zhaozhang.snapshot.Export;

/** Snapshots in a .zip that is none, lies, or is made to exhaust or to escape. */
final class SpoiledZips {

  private static final String NEWS = "2025-10/公告.csv";
  private static final int CENTRAL = 0x02014b50;

  private SpoiledZips() {}

  static List<Spoiled> all() {
    List<Spoiled> all = new ArrayList<>();
    all.add(harmless("zip: as it should be", place -> write(place, Place.entries())).zip());
    all.add(
        stopped("zip: empty file", "2025-10.zip", place -> Files.write(place.zip(), new byte[0]))
            .zip());
    all.add(stopped("zip: without entries", "2025-10.zip", place -> write(place, Map.of())).zip());
    all.add(
        stopped(
                "zip: truncated",
                "2025-10.zip",
                place -> {
                  byte[] zip = Export.zip(UTF_8, Place.entries());
                  Files.write(place.zip(), Arrays.copyOf(zip, zip.length / 2));
                })
            .zip());
    all.add(
        stopped(
                "zip: a text by that name",
                "2025-10.zip",
                place -> Files.writeString(place.zip(), "账号"))
            .zip());
    all.add(entry("zip: a bomb", NEWS, new byte[64 << 20]));
    all.add(
        stopped("zip: many bombs, each too small to be one", "2025-10.zip", place -> bombs(place))
            .zip());
    all.add(stopped("zip: entries that overlap", "2025-10.zip", SpoiledZips::overlapping).zip());
    all.add(
        unknown(
                "zip: a zip within",
                "内.zip",
                "公告",
                place -> {
                  Map<String, byte[]> entries = Place.entries();
                  byte[] news = entries.remove(NEWS);
                  entries.put("2025-10/内.zip", Export.zip(UTF_8, Map.of("公告.csv", news)));
                  write(place, entries);
                })
            .zip());
    for (String name :
        List.of("../公告.csv", "/公告.csv", "a/../../公告.csv", "..\\公告.csv", "C:\\公告.csv")) {
      all.add(escaping(name));
    }
    all.add(
        judged(
                "zip: a name with NUL and escapes",
                place -> {
                  Map<String, byte[]> entries = Place.entries();
                  entries.put("2025-10/公\u0000告\u001b[31m.csv", entries.remove(NEWS));
                  write(place, entries);
                },
                Audited::isWritten)
            .zip());
    all.add(
        unknown(
                "zip: a link as an entry",
                "公告.csv",
                "公告",
                place -> {
                  Map<String, byte[]> entries = Place.entries();
                  entries.put(NEWS, place.secret().toString().getBytes(UTF_8));
                  byte[] zip = Export.zip(UTF_8, entries);
                  int at = central(zip, "公告.csv");
                  buffer(zip).putShort(at + 4, (short) 0x0314).putInt(at + 38, 0xA1FF0000);
                  Files.write(place.zip(), zip);
                })
            .zip());
    all.add(opened("zip: encrypted", 8, 1));
    all.add(opened("zip: packed in a way that nobody knows", 10, 99));
    all.add(flagged("zip: larger than it says", 24, 10));
    all.add(flagged("zip: of the size that says see zip64", 24, -1));
    all.add(flagged("zip: begins beyond its end", 42, 0x7fffffff));
    all.add(refused("zip: two entries of one name", "公告.csv", "公告", SpoiledZips::twice).zip());
    all.add(
        refused(
                "zip: two entries of one name, once backwards",
                "a/公告.csv",
                "公告",
                place -> {
                  Map<String, byte[]> entries = Place.entries();
                  byte[] news = entries.remove(NEWS);
                  entries.put("2025-10/a/公告.csv", news);
                  entries.put("2025-10\\a\\公告.csv", Arrays.copyOf(news, 300));
                  write(place, entries);
                })
            .zip());
    all.add(
        harmless(
                "zip: names in GB18030",
                place ->
                    Files.write(
                        place.zip(), Export.zip(Charset.forName("GB18030"), Place.entries())))
            .zip());
    all.add(
        judged(
                "zip: junk before and after",
                place -> {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  out.write(new byte[1000]);
                  out.write(Export.zip(UTF_8, Place.entries()));
                  out.write(new byte[1000]);
                  Files.write(place.zip(), out.toByteArray());
                },
                run -> {
                  if (run.ended().exitCode() == 0) {
                    run.finds();
                  }
                })
            .zip());
    return all;
  }

  private static void write(Place place, Map<String, byte[]> entries) throws IOException {
    Files.write(place.zip(), Export.zip(UTF_8, entries));
  }

  private static Spoiled entry(String name, String entry, byte[] content) {
    return refused(
            name,
            "公告.csv",
            "公告",
            place -> {
              Map<String, byte[]> entries = Place.entries();
              entries.put(entry, content);
              write(place, entries);
            })
        .zip();
  }

  private static Spoiled escaping(String name) {
    return judged(
            "zip: an entry named " + name,
            place -> {
              Map<String, byte[]> entries = Place.entries();
              entries.put(name, entries.remove(NEWS));
              write(place, entries);
            },
            run -> {
              run.isWritten();
              run.notes(name.replace('\\', '/'), "未读取");
              run.lacks("公告");
            })
        .zip();
  }

  private static void bombs(Place place) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place.zip()), UTF_8)) {
      byte[] lines = "a,b\n".repeat(7 << 20).getBytes(UTF_8);
      for (int i = 0; i < 100; i++) {
        zip.putNextEntry(new ZipEntry("2025-10/公告" + i + ".csv"));
        zip.write(lines);
      }
    }
  }

  /** All entries of the directory lead to the first. */
  private static void overlapping(Place place) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      zip.putNextEntry(new ZipEntry("0000.csv"));
      zip.write("a,b\n".repeat(7 << 20).getBytes(UTF_8));
    }
    byte[] one = out.toByteArray();
    int directory = buffer(one).getInt(one.length - 6);
    int length = 46 + "0000.csv".length();
    int copies = 500;
    ByteBuffer all =
        ByteBuffer.allocate(directory + copies * length + 22).order(ByteOrder.LITTLE_ENDIAN);
    all.put(one, 0, directory);
    for (int i = 0; i < copies; i++) {
      byte[] header = Arrays.copyOfRange(one, directory, directory + length);
      System.arraycopy("%04d".formatted(i).getBytes(UTF_8), 0, header, 46, 4);
      all.put(header);
    }
    byte[] end = Arrays.copyOfRange(one, one.length - 22, one.length);
    buffer(end)
        .putShort(8, (short) copies)
        .putShort(10, (short) copies)
        .putInt(12, copies * length);
    Files.write(place.zip(), all.put(end).array());
  }

  /** Changes a field of the directory's entry of a file. */
  private static Spoiled flagged(String name, int offset, int value) {
    return refused(
            name,
            "公告.csv",
            "公告",
            place -> {
              byte[] zip = Export.zip(UTF_8, Place.entries());
              int at = central(zip, "公告.csv") + offset;
              if (offset < 16) {
                buffer(zip).putShort(at, (short) (value | (offset == 8 ? 0x808 : 0)));
              } else {
                buffer(zip).putInt(at, value);
              }
              Files.write(place.zip(), zip);
            })
        .zip();
  }

  /** What no file of it can be opened for. */
  private static Spoiled opened(String name, int offset, int value) {
    return stopped(name, "2025-10.zip", flagged(name, offset, value).spoiling()).zip();
  }

  private static void twice(Place place) throws IOException {
    Map<String, byte[]> entries = Place.entries();
    entries.put("2025-10/公吿.csv", "公告ID,标题\n1,甲\n".getBytes(UTF_8));
    byte[] zip = Export.zip(UTF_8, entries);
    byte[] other = "公吿.csv".getBytes(UTF_8);
    for (int at = 0; at + other.length < zip.length; at++) {
      if (Arrays.equals(zip, at, at + other.length, other, 0, other.length)) {
        System.arraycopy("公告.csv".getBytes(UTF_8), 0, zip, at, other.length);
      }
    }
    Files.write(place.zip(), zip);
  }

  /** Where the directory's entry of a file begins. */
  private static int central(byte[] zip, String file) {
    ByteBuffer bytes = buffer(zip);
    for (int at = 0; at + 46 < zip.length; at++) {
      if (bytes.getInt(at) == CENTRAL
          && new String(zip, at + 46, bytes.getShort(at + 28), UTF_8).endsWith(file)) {
        return at;
      }
    }
    throw new IllegalArgumentException(file);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
