package zhaozhang.bench;

import java.util.SplittableRandom;

/** The people of a generated corporation: numbers in, texts out, nothing remembered but flags. */
final class Staff {

  static final String INSIDE = "院内人员";

  /** The first people hold the offices and break no rule. */
  static final int REGULARS = 300;

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜";
  private static final String GIVEN = "建国伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英文辉玲华林海燕云飞思雨子涵欣怡浩然";
  private static final String[] OFFICES = {
    "党政办公室", "信息化办公室", "人事处", "宣传部", "组织部", "安保后勤处", "教务处", "财务资产处", "学术资源部", "纪检监察办公室"
  };
  private static final int SECTIONS = 5;
  private static final int MEMBERS_OF_A_DEPARTMENT = 5_000;
  private static final int ONE_IN = 1_000;

  final int members;
  final int departments;
  private final SplittableRandom random;

  Staff(int members) {
    this.members = members;
    this.departments = Math.max(OFFICES.length, members / MEMBERS_OF_A_DEPARTMENT);
    this.random = new SplittableRandom(members);
  }

  /** Whether this once a rule is to be broken. */
  boolean odd() {
    return chance(ONE_IN);
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Somebody who is in, active and one of the staff. */
  int active() {
    int person = random.nextInt(members);
    while (!inside(person) || left(person)) {
      person = random.nextInt(members);
    }
    return person;
  }

  int leaver() {
    return 49 + 50 * random.nextInt(REGULARS / 50, members / 50);
  }

  boolean left(int person) {
    return person >= REGULARS && person % 50 == 49;
  }

  boolean inside(int person) {
    return person < REGULARS || person % 10 != 7;
  }

  static String account(int person) {
    return "u" + padded(person);
  }

  static String number(int person) {
    return "E" + padded(person);
  }

  /** In no range of telephone numbers. */
  static String phone(int person) {
    return "1000" + padded(person);
  }

  static String padded(int number) {
    return String.valueOf(10_000_000 + number).substring(1);
  }

  static String name(int person) {
    int given = person / SURNAMES.length();
    return ""
        + SURNAMES.charAt(person % SURNAMES.length())
        + GIVEN.charAt(given % GIVEN.length())
        + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
  }

  int department(int person) {
    return person % departments;
  }

  static String departmentName(int department) {
    return department < OFFICES.length
        ? OFFICES[department]
        : "第" + String.valueOf(10_000 + department).substring(1) + "分院";
  }

  String section(int person) {
    return sectionName(department(person), person / departments % SECTIONS);
  }

  static String sectionName(int department, int section) {
    return departmentName(department) + "第" + (section + 1) + "科";
  }

  static int sections() {
    return SECTIONS;
  }
}
