package zhaozhang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhaozhang.model.Severity;
import zhaozhang.model.Source;
import zhaozhang.model.finding.AuditResult.Run;
import zhaozhang.model.handover.Dossier;
import zhaozhang.model.handover.Dossier.Gaps;
import zhaozhang.model.handover.Dossier.Person;
import zhaozhang.model.handover.Dossier.Receiver;
import zhaozhang.model.handover.Handover;
import zhaozhang.model.handover.HandoverForm;
import zhaozhang.model.handover.HeldItem;
import zhaozhang.model.handover.HeldItem.Progress;
import zhaozhang.model.handover.HeldItem.State;
import zhaozhang.model.handover.HeldItem.Transfer;
import zhaozhang.model.table.DataProblem;
import zhaozhang.model.table.InputFile;

/** Checks of people who leave, made by hand. */
public final class Handovers {

  public static final LocalDate DAY = LocalDate.of(2025, 10, 31);

  private Handovers() {}

  /** Somebody with an item of many types, two of them confirmed, one that nobody else can do. */
  public static Dossier dossier(String account) {
    List<HeldItem> items =
        List.of(
            item("工作群", "wrOgQhDgAA1024", "2025级新生家长联络群（外部）", false, null),
            item("工作群", "wrOgQhDgAA1025", "教务处工作群", false, transfer("lisi", "2025-10-20")),
            item("工作群", "wrOgQhDgAA1026", "信息学院教研室主任与各系秘书日常工作联络及排课协调群", true, null),
            item("应用", "1000021", "调课申请", false, transfer("lisi", "")),
            item("审批", "TPL-0007", "用印申请", true, null),
            item("资产", "SPACE-19", "教务处共享文件", false, null),
            item("管理员", "分级管理员", "分级管理员（审批/用印）", false, transfer("wangwu", "2025-10-22")),
            item("部门专人", "教务处", "教务处的部门专人", false, null),
            item("数据备份", "", "本人的聊天文件、微盘和邮件", false, null));
    List<Receiver> receivers =
        List.of(
            new Receiver("lisi", "李思远", "「教务处」的部门专人"),
            new Receiver("wangwu", "王务实", "同一部门的有效成员"),
            new Receiver("zhaoliu", "赵柳", "同一部门的有效成员"));
    return new Dossier(person(account, "张若虚"), items, receivers, List.of(), Gaps.NONE);
  }

  /** The same person with other items. */
  public static Dossier holding(String account, List<HeldItem> items) {
    Dossier usual = dossier(account);
    return new Dossier(usual.person(), items, usual.receivers(), List.of(), Gaps.NONE);
  }

  public static Dossier notJudged(String account) {
    Dossier usual = dossier(account);
    List<Source> unjudged = List.of(new Source("群列表.xlsx", "群聊", 9));
    return new Dossier(
        usual.person(),
        List.of(item("数据备份", "", "数据", false, null, State.UNKNOWN)),
        List.of(),
        List.of(),
        new Gaps(List.of("资产", "应用.负责人"), List.of("工作群"), unjudged));
  }

  public static Dossier ready(String account) {
    return holding(account, List.of(item("数据备份", "", "数据", false, transfer("li", "2025-10-30"))));
  }

  public static Person person(String account, String name) {
    return new Person(
        account,
        name,
        Map.of("工号", "A1024"),
        "教学部门/教务处",
        LocalDate.of(2025, 11, 30),
        new Source("通讯录.xlsx", "成员列表", 17));
  }

  static Transfer transfer(String receiver, String confirmed) {
    LocalDate day = confirmed.isEmpty() ? null : LocalDate.parse(confirmed);
    return new Transfer(receiver, day, new Source("交接.xlsx", "交接", 5));
  }

  /** Confirmed if its record gives a day. */
  public static HeldItem item(
      String type, String id, String name, boolean only, @Nullable Transfer transfer) {
    boolean confirmed = transfer != null && transfer.confirmed() != null;
    State state = type.equals("数据备份") ? State.CONFIRMED : State.SIGNED;
    return item(type, id, name, only, transfer, confirmed ? state : State.OPEN);
  }

  private static HeldItem item(
      String type, String id, String name, boolean only, @Nullable Transfer transfer, State state) {
    List<String> why = state == State.OPEN ? List.of("没有交接记录") : List.of();
    return new HeldItem(
        type,
        id,
        type,
        id,
        name,
        List.of(type + "在本人名下"),
        Severity.HIGH,
        "在管理后台把「" + type + "」转给接收人，并当面说明",
        "由系统转给下一个人，外部的要另行指定",
        only,
        new Progress(state, transfer, why),
        List.of(new Source("群列表.xlsx", "群聊", 17), new Source("通讯录.xlsx", "成员列表", 17)));
  }

  /** Many items of many types. */
  public static List<HeldItem> many(int types, int each) {
    List<HeldItem> items = new ArrayList<>();
    for (int type = 1; type <= types; type++) {
      for (int i = 1; i <= each; i++) {
        items.add(item("类" + type, "id" + i, "第" + i + "件", i == 1, null));
      }
    }
    return items;
  }

  /** A check of one person. */
  public static Handover one(Dossier dossier) {
    return handover(null, List.of(dossier), List.of(), List.of());
  }

  /** A check of several. */
  public static Handover several(Dossier... dossiers) {
    return handover(30, List.of(dossiers), List.of("钱外来（工号 A9）"), List.of());
  }

  public static Handover handover(
      @Nullable Integer within,
      List<Dossier> dossiers,
      List<String> withoutAccount,
      List<InputFile> inputs) {
    return new Handover(
        DAY,
        "2025-10",
        new HandoverForm("信息中心", "交接清单", HandoverForm.none().columns(), "接收人"),
        within,
        dossiers,
        withoutAccount,
        List.of(new DataProblem("通讯录.xlsx", "成员列表", 9, "证件照", "x", "是或否")),
        new Run("1.0", inputs, List.of(), List.of()));
  }
}
