package zhaozhang.snapshot.json;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import zhaozhang.base.Texts;
import zhaozhang.base.UserError;
import zhaozhang.snapshot.cell.RawCell;
import zhaozhang.snapshot.source.Limits;

/**
 * The values of a .json file, one held at a time: those that stand one after the other, as in JSON
 * Lines, or the items of the list that it is.
 */
final class JsonValues implements Iterator<Json>, Closeable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.JSON_DEPTH)
                  .maxStringLength(Limits.CELL_CHARS)
                  .maxNameLength(Limits.CELL_CHARS)
                  .maxNumberLength(Limits.DIGITS)
                  .build())
          .build();

  private final String file;
  private final JsonParser json;
  private @Nullable JsonToken next;
  private int values;

  /**
   * @throws UncheckedIOException if the text cannot be read, or is in another encoding
   * @throws UserError if it is no JSON; so does every method
   */
  JsonValues(String file, Reader text) {
    this.file = file;
    this.json = FACTORY.createParser(ObjectReadContext.empty(), text);
    next = token();
  }

  @Override
  public boolean hasNext() {
    // The items of lists count as if they stood one after the other.
    while (next == JsonToken.END_ARRAY || (next == JsonToken.START_ARRAY && outermost())) {
      next = token();
    }
    return next != null;
  }

  private boolean outermost() {
    return json.streamReadContext().getNestingDepth() == 1;
  }

  @Override
  public Json next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    values = 0;
    Json value = value(next);
    next = token();
    return value;
  }

  private Json value(JsonToken token) {
    if (++values > Limits.JSON_VALUES) {
      throw new UserError(Texts.get("limit.values", file, Limits.JSON_VALUES));
    }
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_TRUE -> new Json.Leaf(new RawCell.Flag(true));
      case VALUE_FALSE -> new Json.Leaf(new RawCell.Flag(false));
      case VALUE_NULL -> new Json.Leaf(null);
      case VALUE_NUMBER_INT -> new Json.Leaf(new RawCell.Written(written()));
      case VALUE_NUMBER_FLOAT -> new Json.Leaf(fraction(written()));
      default -> new Json.Leaf(text(written()));
    };
  }

  private Json fields() {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (inner() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (fields.put(name, value(inner())) != null) {
        // Which of them counts, nobody can say.
        int line = json.currentLocation().getLineNr();
        throw new UserError(Texts.get("json.twice", file, line, name));
      }
    }
    return new Json.Fields(fields);
  }

  private Json items() {
    List<Json> items = new ArrayList<>();
    for (JsonToken item = inner(); item != JsonToken.END_ARRAY; item = inner()) {
      items.add(value(item));
    }
    return new Json.Items(items);
  }

  /** Within a value the text does not end: that would be malformed. */
  private JsonToken inner() {
    return requireNonNull(token());
  }

  private @Nullable JsonToken token() {
    return told(json::nextToken);
  }

  private String written() {
    return requireNonNull(told(json::getString));
  }

  /** Failures of the library in words that tell the user more. */
  private <T> @Nullable T told(Supplier<@Nullable T> reading) {
    try {
      return reading.get();
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private UserError malformed(JacksonException cause) {
    if (cause instanceof StreamConstraintsException) {
      return new UserError(Texts.get("limit.json", file, Limits.JSON_DEPTH), cause);
    }
    int line = json.currentLocation().getLineNr();
    return new UserError(Texts.get("json.malformed", file, line), cause);
  }

  private static RawCell fraction(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      if (Math.abs((long) value.precision() - value.scale()) <= Limits.DIGITS) {
        return new RawCell.Written(value.stripTrailingZeros().toPlainString());
      }
    } catch (NumberFormatException beyond) {
      // Its power of ten is one that not even a long holds.
    }
    return new RawCell.Broken(Texts.get("json.number"));
  }

  /** Ids and times come as numbers or as texts of digits. */
  private static @Nullable RawCell text(String text) {
    RawCell.Text cell = RawCell.Text.of(text);
    boolean digits = cell != null && cell.text().chars().allMatch(c -> c >= '0' && c <= '9');
    return cell != null && digits ? new RawCell.Written(cell.text()) : cell;
  }

  @Override
  public void close() {
    json.close();
  }
}
