package zhaozhang.base;

/** What the program can speak. */
enum Language {
  CHINESE("zhaozhang.texts");

  private final String bundle;

  Language(String bundle) {
    this.bundle = bundle;
  }

  String bundle() {
    return bundle;
  }
}
