package zhaozhang.bench;

import static zhaozhang.bench.Staff.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who holds what, and what those who left have handed over of it. */
final class Holders {

  private final Staff staff;
  private final List<List<Object>> handedOver = new ArrayList<>();

  Holders(Staff staff) {
    this.staff = staff;
  }

  /**
   * Who holds a thing: once in so many times somebody who has left, who may have handed it over.
   */
  int holder(int oneIn, String kind, Object thing) {
    if (!staff.chance(oneIn)) {
      return staff.active();
    }
    int leaver = staff.leaver();
    if (staff.chance(2)) {
      int receiver = staff.chance(10) ? leaver : staff.active();
      LocalDate signed = Corporation.START.plusDays(staff.chance(4) ? Corporation.DAYS - 1 : 210);
      handedOver.add(List.of(account(leaver), kind, thing, account(receiver), signed));
    }
    return leaver;
  }

  /** Nobody's account, once in so many times. */
  String orNobody(int oneIn, int person) {
    return staff.chance(oneIn) ? "z" + Staff.padded(person) : account(person);
  }

  /** Rows of handovers of all that was asked for so far. */
  List<List<Object>> handedOver() {
    return handedOver;
  }
}
