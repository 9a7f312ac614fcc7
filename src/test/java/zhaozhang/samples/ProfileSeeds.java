package zhaozhang.samples;

/** Article 15: real names, photographs, complete profiles. */
final class ProfileSeeds extends Seeds {

  private static final String OUTSIDE = "院外服务人员";

  ProfileSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, this::otherName);
    repeat(1, () -> noRealName("保洁1班"));
    repeat(1, () -> noRealName("Lily"));
    repeat(3, () -> photo("否"));
    repeat(1, () -> blank(college.take(), "手机"));
    repeat(1, () -> blank(college.take(OUTSIDE), "部门"));
    renamed("2025-08-19 14:03:27");
    renamed("2025-09-24 11:36:50");
  }

  @Override
  void mended() {
    repeat(2, () -> photo("否"));
    repeat(1, () -> blank(college.take(), "职务"));
  }

  @Override
  void fresh() {
    repeat(1, this::otherName);
    repeat(1, this::nameWithDepartment);
    repeat(2, () -> photo(""));
    repeat(2, () -> blank(college.take(), "职务"));
    repeat(1, this::withoutDepartment);
    renamed("2025-10-11 08:57:12");
    renamed("2025-10-28 17:20:45");
  }

  private void otherName() {
    Person person = college.take();
    SampleRow member = person.member();
    String name = person.name().substring(0, 1) + "晓彤";
    violation("15-1", member.set("姓名", name), "人事 says " + person.employment().get("姓名"));
  }

  private void noRealName(String name) {
    violation("15-2", college.take(OUTSIDE).member().set("姓名", name), "姓名 is " + name);
  }

  private void nameWithDepartment() {
    Person person = college.take();
    SampleRow member = person.member();
    member.set("姓名", person.name() + "（" + person.department() + "）");
    violation("15-2", member, "姓名 with the department in brackets");
  }

  private void photo(String value) {
    String note = value.isEmpty() ? "blank 证件照" : "证件照 is " + value;
    violation("15-3", college.take().member().set("证件照", value), note);
  }

  private void blank(Person person, String column) {
    violation("15-4", person.member().set(column, ""), "blank " + column);
  }

  private void withoutDepartment() {
    Person person = college.take();
    blank(person, "部门");
    violation("8-3", person.member(), "employed, but without any department");
  }

  private void renamed(String time) {
    Person person = college.take();
    SampleRow row = table("操作日志").add(time, person.account(), "修改姓名", person.account(), "姓名变更");
    violation("15-5", row, "the name of an account was changed");
  }
}
