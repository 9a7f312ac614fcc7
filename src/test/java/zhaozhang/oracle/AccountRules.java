package zhaozhang.oracle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chapter three, accounts: articles 14 and 15. */
final class AccountRules {

  static final List<Check> CHECKS =
      List.of(
          Check.of("14-1", AccountRules::oneAccountPerNumber, "成员: 激活状态 工号 人员类别"),
          Check.of("14-2", AccountRules::oneAccountPerPhone, "成员: 激活状态 手机"),
          Check.of("14-3", AccountRules::accountsByPersonnelOffice, "操作日志: 操作人 操作类型", "成员: 部门"),
          Check.of("15-1", AccountRules::nameOfHumanResources, "成员: 激活状态 工号 姓名 人员类别", "人事: 姓名"),
          Check.of("15-2", AccountRules::realName, "成员: 激活状态 姓名"),
          Check.of("15-3", AccountRules::photograph, "成员: 激活状态 证件照"),
          Check.of("15-4", AccountRules::completeness, "成员: 激活状态 手机 部门 职务"),
          Check.of("15-5", AccountRules::renaming, "操作日志: 操作类型 操作人", "成员: 部门"),
          Check.of(
              "15-6", AccountRules::phoneOfHumanResources, "成员: 激活状态 工号 手机 姓名 人员类别", "人事: 手机 姓名"));

  private static final List<String> ADDING_AND_REMOVING =
      List.of("新增成员", "邀请成员", "导入成员", "删除成员", "移除成员");

  private static final Pattern SPACES = Pattern.compile("[\\p{IsWhite_Space}\\u200B\\uFEFF]+");

  private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}+(?:\\u00B7\\p{IsHan}+)*");
  private static final Pattern LATIN_WORD =
      Pattern.compile("(?=.*\\p{IsLatin})[\\p{IsLatin}\\p{M}'\\u2019.\\u2010\\u2011-]+");

  private AccountRules() {}

  private static void oneAccountPerNumber(Facts facts, Findings findings) {
    unique(
        "工号",
        facts,
        (one, other) -> Objects.equals(one.text("人员类别"), other.text("人员类别")),
        findings);
  }

  private static void oneAccountPerPhone(Facts facts, Findings findings) {
    unique("手机", facts, (one, other) -> true, findings);
  }

  private static void unique(
      String column, Facts facts, BiPredicate<Fact, Fact> alike, Findings findings) {
    for (Fact member : facts.all("成员")) {
      boolean shared =
          facts.all("成员").stream()
              .filter(other -> !other.is("账号", member.text("账号")))
              .filter(facts::open)
              .filter(other -> alike.test(member, other))
              .anyMatch(other -> other.is(column, member.text(column)));
      if (facts.open(member) && !member.blank(column) && shared) {
        findings.add(member);
      }
    }
  }

  private static void accountsByPersonnelOffice(Facts facts, Findings findings) {
    for (Fact entry : facts.all("操作日志")) {
      if (entry.isOneOf("操作类型", ADDING_AND_REMOVING.toArray(String[]::new))
          && sinceInForce(entry, facts)
          && !byPersonnelOffice(entry, facts)) {
        findings.add(entry);
      }
    }
  }

  private static boolean byPersonnelOffice(Fact entry, Facts facts) {
    return facts
        .member(entry.text("操作人"))
        .filter(operator -> facts.ofOffice(operator, "人事处"))
        .isPresent();
  }

  private static void nameOfHumanResources(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      boolean differs =
          facts
              .humanResources(member)
              .filter(record -> !record.blank("姓名"))
              .filter(record -> !Names.same(member.text("姓名"), record.text("姓名")))
              .isPresent();
      if (facts.enrolled(member) && differs) {
        findings.add(member);
      }
    }
  }

  private static void realName(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.enrolled(member) && !isRealName(member.text("姓名"))) {
        findings.add(member);
      }
    }
  }

  static boolean isRealName(@Nullable String name) {
    return name != null && (isHanName(name) || isLatinName(name));
  }

  private static boolean isHanName(String name) {
    String plain =
        SPACES
            .matcher(name)
            .replaceAll("")
            .replaceAll("[\u0387\u2022\u2027\u2219\u22C5\u2E31\u30FB\uFF65\uFF0E.]", "\u00B7");
    long characters = plain.codePoints().filter(character -> character != '\u00B7').count();
    return HAN_NAME.matcher(plain).matches() && characters >= 2 && characters <= 30;
  }

  private static boolean isLatinName(String name) {
    List<String> words =
        SPACES.splitAsStream(name.strip()).filter(word -> !word.isEmpty()).toList();
    return words.size() >= 2 && words.stream().allMatch(word -> LATIN_WORD.matcher(word).matches());
  }

  private static void photograph(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.active(member) && !member.yes("证件照")) {
        findings.add(member);
      }
    }
  }

  private static void completeness(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      if (facts.active(member)
          && (member.blank("手机") || member.blank("部门") || member.blank("职务"))) {
        findings.add(member);
      }
    }
  }

  private static void renaming(Facts facts, Findings findings) {
    for (Fact entry : facts.all("操作日志")) {
      if (entry.is("操作类型", "修改姓名")
          && sinceInForce(entry, facts)
          && !byPersonnelOffice(entry, facts)) {
        findings.add(entry);
      }
    }
  }

  private static void phoneOfHumanResources(Facts facts, Findings findings) {
    for (Fact member : facts.all("成员")) {
      boolean differs =
          facts
              .humanResources(member)
              .filter(record -> !record.blank("手机"))
              .filter(record -> !record.is("手机", member.text("手机")))
              .isPresent();
      if (facts.enrolled(member) && !member.blank("手机") && differs) {
        findings.add(member);
      }
    }
  }

  private static boolean sinceInForce(Fact entry, Facts facts) {
    LocalDateTime time = entry.time("时间");
    return time != null && !time.toLocalDate().isBefore(facts.limits().inForceFrom());
  }
}
