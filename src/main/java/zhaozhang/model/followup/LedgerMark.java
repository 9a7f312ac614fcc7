package zhaozhang.model.followup;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhaozhang.base.Hashes;
import zhaozhang.base.Labels;
import zhaozhang.base.XmlTexts;
import zhaozhang.model.Regulation;

/**
 * What a row of a ledger remembers of its making, in a hidden column: so that whoever reads it back
 * can tell what a person changed from what stood there already.
 *
 * @param asOf the day of the audit that wrote it
 * @param reader for whom it was written
 * @param regulation the digest of whose audit it was; empty if it does not say
 * @param prefilled the digest of each field as it was written
 * @param shown short digests of the texts beside the fields, one after the other; empty if it does
 *     not remember them
 */
public record LedgerMark(
    LocalDate asOf,
    Reader reader,
    String regulation,
    Map<LedgerField, String> prefilled,
    String shown) {

  /** For whom a row was written. */
  public enum Reader {
    ALL("A"),
    DEPARTMENT("D"),
    /** Somebody who saw what all others had filled in, and has the last word of it. */
    DECIDER("P");

    private final String sign;

    Reader(String sign) {
      this.sign = sign;
    }
  }

  private static final String OF = "/";
  private static final String BLANK = "-";
  private static final String PROPOSED = "~";
  private static final int DIGEST_BYTES = 6;
  private static final int SHORT_DIGITS = 4;

  public LedgerMark {
    requireNonNull(asOf, "asOf");
    requireNonNull(regulation, "regulation");
    prefilled = Map.copyOf(prefilled);
    requireNonNull(shown, "shown");
  }

  /** The mark of a row that is filled in with an entry. */
  public static LedgerMark of(LocalDate asOf, boolean department, LedgerEntry entry) {
    return of(asOf, department, entry, Map.of());
  }

  /**
   * The mark of a row that is filled in with an entry, and where that is blank, with proposals.
   *
   * @param entry null if nothing was filled in
   */
  public static LedgerMark of(
      LocalDate asOf,
      boolean department,
      @Nullable LedgerEntry entry,
      Map<LedgerField, String> proposals) {
    Map<LedgerField, String> prefilled = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.all()) {
      String entered = entry == null ? "" : field.of(entry);
      String proposal = proposals.getOrDefault(field, "");
      boolean proposed = entered.isEmpty() && !proposal.isEmpty();
      prefilled.put(field, proposed ? PROPOSED + digest(proposal) : digest(entered));
    }
    return new LedgerMark(asOf, department ? Reader.DEPARTMENT : Reader.ALL, "", prefilled, "");
  }

  /** The mark of a row in which somebody decides who saw these texts. */
  public static LedgerMark decided(LocalDate asOf, Map<LedgerField, String> seen) {
    Map<LedgerField, String> prefilled = new EnumMap<>(LedgerField.class);
    LedgerField.all().forEach(field -> prefilled.put(field, digest(seen.getOrDefault(field, ""))));
    return new LedgerMark(asOf, Reader.DECIDER, "", prefilled, "");
  }

  /** The same, which remembers also what stands beside the fields. */
  public LedgerMark showing(List<String> texts) {
    StringBuilder digests = new StringBuilder(texts.size() * SHORT_DIGITS);
    texts.forEach(text -> digests.append(shortDigest(text)));
    return new LedgerMark(asOf, reader, regulation, prefilled, digests.toString());
  }

  /** The same, which remembers also whose audit it was. */
  public LedgerMark of(Regulation whose) {
    return new LedgerMark(asOf, reader, whose.digest(), prefilled, shown);
  }

  /** Whether it surely is of another regulation's audit. */
  public boolean isOfAnother(Regulation ours) {
    return !regulation.isEmpty() && !regulation.equals(ours.digest());
  }

  /** The mark of a text that {@link #toString} gave; empty of any other. */
  public static Optional<LedgerMark> parse(String text) {
    String[] parts = text.split(" ", -1);
    List<LedgerField> fields = LedgerField.all();
    int written = fields.size() + 2;
    if (parts.length != written && parts.length != written + 1) {
      return Optional.empty();
    }
    try {
      LocalDate asOf = LocalDate.parse(parts[0]);
      Map<LedgerField, String> prefilled = new EnumMap<>(LedgerField.class);
      for (int i = 0; i < fields.size(); i++) {
        prefilled.put(fields.get(i), parts[i + 2]);
      }
      String[] signs = parts[1].split(OF, 2);
      Reader reader = Labels.find(Reader.values(), one -> one.sign, signs[0]).orElse(Reader.ALL);
      String shown = parts.length > written ? parts[written] : "";
      return Optional.of(
          new LedgerMark(asOf, reader, signs.length > 1 ? signs[1] : "", prefilled, shown));
    } catch (DateTimeException foreign) {
      return Optional.empty();
    }
  }

  /** Whether a field still holds what was written, or nothing in the place of a proposal. */
  public boolean untouched(LedgerField field, String value) {
    String digest = digest(value);
    String written = prefilled.getOrDefault(field, BLANK);
    return digest.equals(written) || (written.startsWith(PROPOSED) && digest.equals(BLANK));
  }

  /** Whether a text is what was proposed for a field: nobody typed it. */
  public boolean proposed(LedgerField field, String text) {
    return (PROPOSED + digest(text)).equals(prefilled.get(field));
  }

  /** Whether a text beside the fields is what was written there, as far as it remembers. */
  public boolean shows(int at, String text) {
    int begin = at * SHORT_DIGITS;
    return shown.length() < begin + SHORT_DIGITS || shown.startsWith(shortDigest(text), begin);
  }

  /**
   * Stands for what can be seen of a text, in a few digits: a row has a dozen of them, and there
   * may be a hundred thousand rows. One of 65,536 edits goes unnoticed.
   */
  private static String shortDigest(String text) {
    int digest = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > ' ' && letter != XmlTexts.REPLACEMENT && XmlTexts.allowed(letter)) {
        digest = 31 * digest + letter;
      }
    }
    return HexFormat.of().toHexDigits((short) (digest ^ digest >>> Short.SIZE));
  }

  /** Stands for a text, whatever its line breaks. */
  private static String digest(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (plain.isEmpty()) {
      return BLANK;
    }
    byte[] hash = Hashes.sha256(plain.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(asOf.toString());
    parts.add(regulation.isEmpty() ? reader.sign : reader.sign + OF + regulation);
    LedgerField.all().stream().map(prefilled::get).forEach(parts::add);
    if (!shown.isEmpty()) {
      parts.add(shown);
    }
    return String.join(" ", parts);
  }
}
