package zhaozhang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The rules as SQL, run by DuckDB on the same .csv files: what raw speed would be. */
final class SqlChecks {

  private static final String RULE = "-- rule ";

  private SqlChecks() {}

  /** How many findings each rule has, by its id. */
  static Map<String, Long> count(Path snapshot, Path lists) throws SQLException {
    String script = script().replace("${snapshot}", "" + snapshot).replace("${lists}", "" + lists);
    String[] parts = script.split(RULE, -1);
    Map<String, Long> findings = new LinkedHashMap<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        String[] rule = parts[i].split("\n", 2);
        findings.put(rule[0], one(statement, rule[1]));
      }
    }
    return findings;
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(SqlChecks.class.getResourceAsStream("checks.sql"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
