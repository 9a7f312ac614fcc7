package zhaozhang.samples;

import java.util.Optional;

/**
 * Someone in the contact list.
 *
 * @param department first-level
 * @param member the row in 成员
 * @param employee the row in 人事, for those whom the college employs
 */
record Person(String department, SampleRow member, Optional<SampleRow> employee) {

  String account() {
    return member.get("账号");
  }

  String name() {
    return member.get("姓名");
  }

  SampleRow employment() {
    return employee.orElseThrow();
  }

  boolean active() {
    return member.is("激活状态", "已激活");
  }
}
