package zhaozhang.audit.office;

import java.util.List;
import java.util.Random;
import zhaozhang.model.table.Column;
import zhaozhang.model.table.ColumnType;
import zhaozhang.model.table.Table;

/** A way in which offices write what exports write in one way. */
public enum OfficeForm {
  /** People by name, by number, or by both, where an account belongs. */
  PEOPLE {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return column.type() == ColumnType.ACCOUNT && !table.people()
          ? office.person(text, random)
          : text;
    }
  },
  /** Entries of a list separated by anything. */
  LISTS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      boolean slashes = column.type() != ColumnType.DEPARTMENT_PATH && !text.contains("/");
      List<String> between = slashes ? List.of("、", "，", ",", "\n", "  ", "|") : List.of("\n", "|");
      return column.list() && office.tellsApart(column)
          ? text.replace("；", pick(between, random))
          : text;
    }
  },
  /** Other words for values. */
  SYNONYMS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return column.values().isEmpty() ? text : office.synonym(table, column, text, random);
    }
  },
  PHONES {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      if (column.type() != ColumnType.PHONE || !text.matches("\\d{11}")) {
        return text;
      }
      String spaced = text.substring(0, 3) + " " + text.substring(3, 7) + " " + text.substring(7);
      return pick(
          List.of("+86 " + text, "86-" + text, "0086" + text, spaced, spaced.replace(' ', '-')),
          random);
    }
  },
  /** Modules by their last level, or the first and the last. */
  MODULES {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return column.lookup().list() == null
          ? text
          : office.each(text, one -> office.module(one, random));
    }
  },
  /** Identity numbers without the zeros that they begin with, or with more of them. */
  ZEROS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return office.numbers(column) ? (random.nextBoolean() ? "0" + text : text) : text;
    }
  },
  /** Paths without the root, with other separators. */
  PATHS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return column.type() != ColumnType.DEPARTMENT_PATH
          ? text
          : office.each(text, path -> office.path(path, random));
    }
  },
  /** Short names of departments, or their paths. */
  DEPARTMENTS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      return column.type() != ColumnType.DEPARTMENT || office.namesDepartments(table, column)
          ? text
          : office.each(text, one -> office.department(one, random));
    }
  },
  DATES {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      boolean date = column.type() == ColumnType.DATE || column.type() == ColumnType.DATE_TIME;
      if (!date || !text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        return text;
      }
      String year = text.substring(0, 4);
      String month = text.substring(5, 7).replaceFirst("^0", "");
      String day = text.substring(8, 10).replaceFirst("^0", "");
      String time = text.substring(10);
      return pick(
          List.of(
              year + "/" + month + "/" + day + time,
              year + "." + month + "." + day + time,
              year + "年" + month + "月" + day + "日" + time,
              time.isEmpty() ? text.replace("-", "") : text.replace(" ", "T")),
          random);
    }
  },
  BOOLEANS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      if (column.type() != ColumnType.BOOLEAN) {
        return text;
      }
      return switch (text) {
        case "是" -> pick(List.of("有", "1", "true", "Y", "√", "已上传", "TRUE", "Yes"), random);
        case "否" -> pick(List.of("无", "0", "false", "N", "×", "未上传", "FALSE", "No"), random);
        default -> text;
      };
    }
  },
  /** A word where nothing stands: after the forms that would take it for a value. */
  BLANKS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      boolean worded = column.type() == ColumnType.BOOLEAN || column.type() == ColumnType.NUMBER;
      return text.isEmpty() && !worded
          ? pick(List.of("无", "没有", "暂无", "/", "—", "－", "N/A", "未填"), random)
          : text;
    }
  },
  /** Letters and digits as wide as characters, and blanks around them. */
  WIDTHS {
    @Override
    String cell(Office office, Table table, Column column, String text, Random random) {
      if (column.type() == ColumnType.TEXT && column.values().isEmpty()) {
        return text;
      }
      String wide = column.type().isText() && random.nextInt(3) == 0 ? Office.wide(text) : text;
      return text.isEmpty()
          ? text
          : pick(List.of("", " ", "\u3000", "\u00a0"), random) + wide + " ";
    }
  },
  /** A department in a column for each of its levels. */
  LEVELS,
  /** Lines that close a register, and a blank one before them. */
  CLOSING,
  /** Other headings of the same columns. */
  HEADINGS {
    @Override
    String heading(Office office, Table table, Column column, Random random) {
      String heading = office.heading(table, column, random);
      return pick(List.of("", "*", "：", "（必填）"), random).isEmpty()
          ? heading
          : heading + pick(List.of("*", "：", "（必填）", "\n"), random);
    }
  };

  /** What an office writes in a cell instead of a text. */
  String cell(Office office, Table table, Column column, String text, Random random) {
    return text;
  }

  /** What an office writes above a column. */
  String heading(Office office, Table table, Column column, Random random) {
    return column.name();
  }

  static <T> T pick(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
