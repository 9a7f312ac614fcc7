package zhaozhang.snapshot.json;

import zhaozhang.base.Texts;
import zhaozhang.snapshot.table.Problems;

/**
 * Says what is wrong with the responses of a file. They are numbered from 1.
 *
 * @param file that they stand in
 * @param found collects it
 */
record ResponseProblems(String file, Problems found) {

  /** A response that is an error. */
  void failed(int number, String code, String text) {
    add(Texts.get("json.error", code, text), Texts.get("json.error.expected", number));
  }

  /** A response of a call that nobody knows. */
  void unknown(int number) {
    add(Texts.get("json.unknown", number), Texts.get("json.unknown.expected"));
  }

  /** A response that holds something else where records should be. */
  void unfit(int number, String call) {
    add(Texts.get("json.unfit", number, call), Texts.get("json.unfit.expected"));
  }

  /** Messages of people are nobody's business. */
  void messages(int number) {
    add(Texts.get("json.messages", number), Texts.get("json.messages.expected"));
  }

  /** No response of a call holds records. */
  void noRecords() {
    add(Texts.get("json.no-records"), Texts.get("json.unknown.expected"));
  }

  /** A file without any response. */
  void noResponse() {
    add(Texts.get("json.empty"), Texts.get("json.unknown.expected"));
  }

  private void add(String what, String expected) {
    found.file(file, what, expected);
  }
}
