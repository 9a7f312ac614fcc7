package zhaozhang.samples;

import java.util.Optional;

/** Article 13, and words in names of groups (4-6, 17-3). */
final class GroupSeeds extends Seeds {

  private Optional<Person> trainer = Optional.empty();

  GroupSeeds(College college, SeedLog log) {
    super(college, log);
  }

  @Override
  void standing() {
    repeat(1, () -> ownedBy(disabled("教务处"), "owner's account is disabled"));
    repeat(1, () -> ownedBy("", "blank 群主"));
    repeat(1, this::ownerNotInGroup);
    repeat(1, () -> ownerFromOutside("院外服务人员"));
    repeat(1, this::externalContact);
    repeat(1, () -> offTopic("青年教师相亲角", "相亲"));
    repeat(1, () -> word("4-6", "考务组机密通报", "机密"));
    repeat(1, () -> word("17-3", "教工代购互助", "代购"));
    fiftyGroups();
  }

  @Override
  void mended() {
    repeat(2, () -> ownedBy(notJoined("科研处"), "owner has not joined yet"));
    repeat(1, () -> offTopic("午休斗地主", "斗地主"));
    moreThanFiftyGroups(51);
  }

  @Override
  void fresh() {
    repeat(1, () -> ownedBy("lishi.guwen", "owner is not in the contact list"));
    repeat(1, () -> ownedBy(notJoined("教务处"), "owner has not joined yet"));
    repeat(1, this::ownerNotInGroup);
    repeat(1, () -> ownerFromOutside("代管单位人员"));
    repeat(1, this::externalContact);
    repeat(1, () -> offTopic("王者荣耀开黑小队", "王者荣耀", "开黑"));
    repeat(1, () -> word("17-3", "中秋月饼团购", "团购"));
    moreThanFiftyGroups(53);
  }

  private void ownedBy(String owner, String note) {
    violation("13-1", group("教学协作组", "教务处", owner), note);
  }

  private void ownerNotInGroup() {
    Person owner = college.take();
    SampleRow group = groupWithoutOwner("材料报送群", "教务处", owner.account());
    violation("13-2", group, "the owner has left the group");
  }

  private void ownerFromOutside(String category) {
    group("现场服务协调群", "安保后勤处", college.take(category).account());
  }

  private void externalContact() {
    SampleRow group = group("专家评审组", "科研处", college.take().account());
    table("群成员").add(group.key(), "wmSample" + group.key().substring(5), "外部联系人");
    violation("13-4", group, "an external contact in an internal group");
  }

  private void offTopic(String name, String... words) {
    SampleRow group = group(name, "学前教育学院", college.take().account());
    for (String word : words) {
      violation("13-5", group, word, "群名 " + name);
    }
  }

  private void word(String rule, String name, String word) {
    violation(rule, group(name, "教务处", college.take().account()), word, "群名 " + name);
  }

  /** As many as the limit allows. */
  private void fiftyGroups() {
    Person owner = college.take("学前教育学院");
    trainer = Optional.of(owner);
    for (int i = 1; i <= 50; i++) {
      classGroup(owner, i);
    }
  }

  private void moreThanFiftyGroups(int all) {
    Person owner = trainer.orElseThrow();
    for (int i = 51; i <= all; i++) {
      classGroup(owner, i);
    }
    violation("13-6", owner.member(), "owns %d normal groups".formatted(all));
  }

  private void classGroup(Person owner, int number) {
    group("2025年骨干教师培训第%02d班".formatted(number), "学前教育学院", owner.account());
  }
}
