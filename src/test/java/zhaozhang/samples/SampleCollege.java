package zhaozhang.samples;

import java.time.YearMonth;
import java.util.List;

/** A fictitious college of any size: who works there, what they hold, which rules they break. */
public final class SampleCollege {

  private static final YearMonth MENDED = YearMonth.of(2025, 10);
  private static final int SMALLEST = 300;

  private SampleCollege() {}

  /**
   * The college as exported on the last day of a month. The same arguments give the same snapshot;
   * months differ in what was done until then.
   *
   * @param members how many people, about; 300 or more. Tables grow with it, and violations too
   * @param month of 2025, when the college is described
   */
  public static SampleSnapshot generate(long seed, int members, YearMonth month) {
    if (members < SMALLEST) {
      throw new IllegalArgumentException(members + " members; at least " + SMALLEST);
    }
    College college = new College(seed, members, month.atEndOfMonth());
    build(college);
    SeedLog log = new SeedLog();
    breakRules(college, log, month);
    college.table("操作日志").sort("时间");
    return new SampleSnapshot(
        month, college.tables(), log.violations(), log.unjudged(), log.problems());
  }

  private static void build(College college) {
    StaffBase.fill(college);
    OfficesBase.fill(college);
    ModulesBase.fill(college);
    AppsBase.fill(college);
    GroupsBase.fill(college);
    PublicationsBase.fill(college);
  }

  /** What stands comes first, so that it befalls the same people in every month. */
  private static void breakRules(College college, SeedLog log, YearMonth month) {
    List<Seeds> all =
        List.of(
            new OfficeSeeds(college, log),
            new AdministratorSeeds(college, log),
            new ModuleSeeds(college, log),
            new AccountSeeds(college, log),
            new ProfileSeeds(college, log),
            new GroupSeeds(college, log),
            new AppSeeds(college, log),
            new PublicationSeeds(college, log),
            new DepartureSeeds(college, log),
            new ProblemSeeds(college, log));
    all.forEach(Seeds::standing);
    if (month.isBefore(MENDED)) {
      all.forEach(Seeds::mended);
    } else {
      college.turnOver();
      all.forEach(Seeds::fresh);
    }
    all.forEach(Seeds::recurring);
  }
}
