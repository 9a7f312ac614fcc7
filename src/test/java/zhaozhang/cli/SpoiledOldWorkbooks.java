package zhaozhang.cli;

import static zhaozhang.cli.Place.GROUPS;
import static zhaozhang.cli.Spoiled.noted;
import static zhaozhang.cli.Spoiled.refused;
import static zhaozhang.cli.Spoiled.refusedGroups;
import static zhaozhang.cli.Spoiled.stopped;
import static zhaozhang.cli.Spoiled.unknown;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Files in the container of old Office files: workbooks of before 2007, and encrypted ones. */
final class SpoiledOldWorkbooks {

  private static final String OLD = "群列表.xls";

  private SpoiledOldWorkbooks() {}

  static List<Spoiled> all() {
    List<Spoiled> all = new ArrayList<>();
    all.add(old("empty file", new byte[0]));
    all.add(
        refused(
            "xls: truncated",
            OLD,
            "工作群",
            place -> {
              byte[] whole = workbook();
              give(place, Arrays.copyOf(whole, whole.length / 2));
            }));
    all.add(
        refused(
            "xls: a stream that was overwritten",
            OLD,
            "工作群",
            place -> {
              byte[] bytes = workbook();
              Arrays.fill(bytes, 600, 1400, (byte) 0x41);
              give(place, bytes);
            }));
    all.add(old("a container of nothing", header()));
    all.add(refused("xls: in truth a letter", OLD, "工作群", place -> give(place, letter())));
    all.add(
        old(
            "a web page",
            "<html><table><tr><td>群号</td></tr></table>".getBytes(StandardCharsets.UTF_8)));
    all.add(
        unknown(
            "xls: a text that is no table",
            OLD,
            "工作群",
            place -> give(place, "hello\nworld\n".getBytes(StandardCharsets.UTF_8))));
    all.add(
        refused(
            "xls: too large for the memory there is",
            OLD,
            "工作群",
            place -> {
              give(place, header());
              try (RandomAccessFile file = new RandomAccessFile(place.file(OLD).toFile(), "rw")) {
                file.setLength(250L << 20);
              }
            }));
    all.add(noted("xls: errors and formulas in cells", OLD, place -> give(place, workbook())));
    all.add(
        refusedGroups("encrypted: no password is given", place -> place.give(GROUPS, encrypted())));
    all.add(
        refusedGroups(
                "encrypted: another password is given",
                place -> {
                  place.give(GROUPS, encrypted());
                  Files.writeString(place.root().resolve("密码.txt"), "wrong");
                })
            .with("--password-file", "密码.txt"));
    all.add(
        refusedGroups(
                "encrypted: so that a guess takes for ever",
                place -> {
                  place.give(GROUPS, spun(encrypted()));
                  Files.writeString(place.root().resolve("密码.txt"), "secret");
                })
            .with("--password-file", "密码.txt"));
    all.add(
        stopped(
                "encrypted: the file of the password is missing",
                "密码.txt",
                place -> place.give(GROUPS, encrypted()))
            .with("--password-file", "密码.txt"));
    all.add(
        stopped("encrypted: the file of the password never ends", "", place -> {})
            .with("--password-file", "/dev/zero"));
    all.add(
        stopped(
                "encrypted: the file of the password is huge",
                "密码.txt",
                place -> {
                  try (RandomAccessFile file =
                      new RandomAccessFile(place.root().resolve("密码.txt").toFile(), "rw")) {
                    file.setLength(3L << 30);
                  }
                })
            .with("--password-file", "密码.txt"));
    all.add(
        stopped("encrypted: the file of the password is a folder", "2025-10", place -> {})
            .with("--password-file", "2025-10"));
    return all;
  }

  private static Spoiled old(String name, byte[] content) {
    return refused("xls: " + name, OLD, "工作群", place -> give(place, content));
  }

  private static void give(Place place, byte[] content) throws IOException {
    if (Files.exists(place.file(GROUPS))) {
      place.without(GROUPS);
    }
    place.give(OLD, content);
  }

  private static byte[] header() {
    byte[] bytes = new byte[4096];
    byte[] signature = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    return bytes;
  }

  private static byte[] letter() throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** A workbook with cells that cannot be read. */
  static byte[] workbook() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("工作群");
      Row heading = sheet.createRow(0);
      List<String> headings = List.of("群号", "群名", "群主", "群类型", "创建日期");
      for (int i = 0; i < headings.size(); i++) {
        heading.createCell(i).setCellValue(headings.get(i));
      }
      for (int i = 1; i < 50; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("g" + i);
        row.createCell(1).setCellValue("群\ud800\u0000" + i);
        row.createCell(2).setCellErrorValue((byte) 0x17);
        row.createCell(3).setCellFormula("1/0");
        row.createCell(4).setCellValue(1e300);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream stream = encryptor.getDataStream(container)) {
        stream.write(Place.sample(GROUPS));
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** Says that the password is to be hashed two billion times. */
  private static byte[] spun(byte[] encrypted) {
    String bytes = new String(encrypted, StandardCharsets.ISO_8859_1);
    String much = bytes.replace("spinCount=\"100000\" ", "spinCount=\"2000000\"");
    String more =
        much.equals(bytes) ? bytes.replace("spinCount=\"100000\"", "spinCount=\"999999\"") : much;
    return more.getBytes(StandardCharsets.ISO_8859_1);
  }
}
