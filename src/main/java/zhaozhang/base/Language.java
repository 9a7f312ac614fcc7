package zhaozhang.base;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the program can speak. */
public enum Language {
  CHINESE("zhaozhang.texts", "zh-CN"),
  ENGLISH("zhaozhang.texts_en", "en");

  private final String bundle;
  private final String tag;
  private volatile @Nullable ResourceBundle texts;

  Language(String bundle, String tag) {
    this.bundle = bundle;
    this.tag = tag;
  }

  /** What people read in it, loaded when it is spoken first: most runs speak but one. */
  ResourceBundle texts() {
    ResourceBundle loaded = texts;
    if (loaded == null) {
      loaded = ResourceBundle.getBundle(bundle, Locale.ROOT);
      texts = loaded;
    }
    return loaded;
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
