package zhaozhang.base;

/** What the program can speak. */
public enum Language {
  CHINESE("zhaozhang.texts", "zh-CN"),
  ENGLISH("zhaozhang.texts_en", "en");

  private final String bundle;
  private final String tag;

  Language(String bundle, String tag) {
    this.bundle = bundle;
    this.tag = tag;
  }

  String bundle() {
    return bundle;
  }

  /** What pages call it. */
  public String tag() {
    return tag;
  }

  /** The word that rules, lists and files hold, the same in every language. */
  public String word() {
    return Lexicon.get("language." + name());
  }
}
