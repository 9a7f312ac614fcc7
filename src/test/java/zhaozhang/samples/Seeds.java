package zhaozhang.samples;

import java.util.Map;

/**
 * Breaks rules on purpose and records each finding that follows. What is {@link #standing} breaks
 * them in every month, what is {@link #mended} only before October 2025, what is {@link #fresh}
 * from then on; what is {@link #recurring} breaks them in each month anew, mostly by others.
 */
abstract class Seeds {

  final College college;
  private final SeedLog log;

  Seeds(College college, SeedLog log) {
    this.college = college;
    this.log = log;
  }

  abstract void standing();

  void mended() {}

  void fresh() {}

  void recurring() {}

  /** Seeds as often as the size of the college asks for. */
  final void repeat(int times, Runnable seed) {
    for (int i = 0; i < times * college.scale(); i++) {
      seed.run();
    }
  }

  final void violation(String rule, SampleRow subject, String note) {
    violation(rule, subject, "", note);
  }

  final void violation(String rule, SampleRow subject, String discriminator, String note) {
    violation(rule, subject.table().name(), subject.key(), discriminator, note);
  }

  final void violation(String rule, String table, String key, String discriminator, String note) {
    log.violations().add(new SeededViolation(rule, table, key, discriminator, note));
  }

  /** A subject that a rule may accuse, and may not: nobody knows what one of the cells says. */
  final void unjudged(String rule, SampleRow subject, String note) {
    log.unjudged().add(new SeededViolation(rule, subject.table().name(), subject.key(), "", note));
  }

  final void problem(SampleRow row, String column, String note) {
    log.problems().add(new SeededProblem(row.table().name(), row.key(), column, note));
  }

  final SampleTable table(String name) {
    return college.table(name);
  }

  /** Someone of a department who has not joined yet. */
  final String notJoined(String department) {
    Person person = college.take(department);
    person.member().set("激活状态", "未激活");
    return person.account();
  }

  /** Someone of a department whose account is disabled. */
  final String disabled(String department) {
    Person person = college.take(department);
    person.member().set("激活状态", "已禁用");
    return person.account();
  }

  /** A normal internal group of a department, its owner among its members. */
  final SampleRow group(String name, String department, String owner) {
    SampleRow group = groupWithoutOwner(name, department, owner);
    if (!owner.isEmpty()) {
      table("群成员").add(group.key(), owner, "企业成员");
    }
    return group;
  }

  /** A normal internal group of a department whose owner is no member of it. */
  final SampleRow groupWithoutOwner(String name, String department, String owner) {
    String id = "wrkS" + college.nextNumber();
    SampleRow group = GroupsBase.add(college, id, name, owner, "内部群");
    table("群成员").add(id, college.head(department).account(), "企业成员");
    table("群成员").add(id, college.clerk(department).account(), "企业成员");
    return group;
  }

  /** A row copied with some of its cells changed. */
  static SampleRow copy(SampleRow row, Map<String, String> changes) {
    SampleRow copy = row.table().add(row.cells());
    changes.forEach(copy::set);
    return copy;
  }
}
