package zhaozhang.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import zhaozhang.snapshot.Export;

/** Spoils good inputs in ways that depend on nothing but a number. */
final class Mutator {

  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_BLOCK = 400;

  private final Random random;
  private final List<byte[]> words;

  /**
   * @param words that readers may stumble over
   */
  Mutator(long seed, List<String> words) {
    this.random = new Random(seed);
    this.words = words.stream().map(word -> word.getBytes(UTF_8)).toList();
  }

  byte[] spoil(byte[] good) {
    byte[] bytes = good;
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(LONGEST_BLOCK));
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes, at);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> replaced(bytes, at, end, new byte[0]);
      case 3 -> replaced(bytes, end, end, Arrays.copyOfRange(bytes, at, end));
      case 4 ->
          replaced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, Math.min(end, at + 9))));
      default -> {
        byte[] word = words.get(random.nextInt(words.size()));
        yield replaced(
            bytes, at, random.nextBoolean() ? at : Math.min(end, at + word.length), word);
      }
    };
  }

  private byte[] repeated(byte[] block) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 1 << random.nextInt(12); i > 0; i--) {
      out.writeBytes(block);
    }
    return out.toByteArray();
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  /** Spoils one of the parts of a .zip, which stays a .zip. */
  byte[] spoilPart(byte[] zip) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<String> names = List.copyOf(parts.keySet());
    parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, part) -> spoil(part));
    return Export.zip(UTF_8, parts);
  }
}
