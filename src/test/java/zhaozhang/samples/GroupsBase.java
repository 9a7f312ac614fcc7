package zhaozhang.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Working groups: each owner is active, employed by the college, and a member of the group. */
final class GroupsBase {

  private static final List<String> PURPOSES =
      List.of("工作群", "党支部", "教研讨论", "值班通知", "课题组", "工会小组", "培训项目组", "迎评专班");

  private final College college;
  private final Random random;
  private final List<Person> owners = new ArrayList<>();
  private final List<Person> everyone;

  private GroupsBase(College college) {
    this.college = college;
    this.random = college.random("groups");
    this.everyone =
        Departments.names().stream()
            .flatMap(name -> college.people(name).stream())
            .filter(Person::active)
            .toList();
  }

  static void fill(College college) {
    GroupsBase base = new GroupsBase(college);
    for (String department : Departments.names()) {
      if (!department.equals(Departments.AFFILIATED)) {
        base.owners.add(college.head(department));
      }
    }
    for (int i = 0; i < college.members() / 12; i++) {
      base.owners.add(college.take());
    }
    for (int i = 0; i < college.members() / 3; i++) {
      base.group(i);
    }
  }

  private void group(int number) {
    Person owner = owners.get(number % owners.size());
    LocalDate created = LocalDate.of(2023, 1, 5).plusDays(random.nextInt(1028));
    String name = owner.department() + PURPOSES.get(number / owners.size() % PURPOSES.size());
    boolean external = number % 9 == 4;
    String status = number % 17 == 3 ? "已解散" : number % 23 == 6 ? "" : "正常";
    String id = id(random);
    String contact = id(random);
    Set<String> accounts = members(owner);
    if (!college.happened(created)) {
      return;
    }
    SampleRow group = add(college, id, name, owner.account(), external ? "外部群" : "内部群");
    group.set("创建日期", created.toString()).set("状态", status);
    accounts.forEach(account -> college.table("群成员").add(id, account, "企业成员"));
    if (external) {
      college.table("群成员").add(id, "wm" + contact.substring(4), "外部联系人");
    }
  }

  private Set<String> members(Person owner) {
    Set<String> accounts = new LinkedHashSet<>(List.of(owner.account()));
    int size = 4 + random.nextInt(20);
    for (int i = 0; i < size; i++) {
      accounts.add(everyone.get(random.nextInt(everyone.size())).account());
    }
    return accounts;
  }

  static SampleRow add(College college, String id, String name, String owner, String type) {
    return college.table("工作群").add(id, name, owner, type, owner, "2024-03-01", "正常");
  }

  /** An id as WeCom gives them. */
  static String id(Random random) {
    String alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    StringBuilder id = new StringBuilder("wrkS");
    for (int i = 0; i < 12; i++) {
      id.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return id.toString();
  }
}
