package zhaozhang.engine.stock;

import org.jspecify.annotations.Nullable;

/**
 * What the consequences of rules call: the one global of their session, by the words that they
 * write.
 */
@SuppressWarnings("UnicodeInCode")
public interface Reports {

  /** Somebody or something violates the rule. */
  void 违规(Object subject, String message);

  /** The same, in a way told apart from others of the same subject. */
  void 违规(Object subject, @Nullable Object apart, String message);

  /** A row of a table should be there, and is not. */
  void 缺失(String table, @Nullable Object key, String message);

  /** A person who leaves holds something. */
  void 事项(Object subject, String type, @Nullable Object title);

  /** Somebody may take over what a department's people hold. */
  void 接收人(Object receiver, @Nullable Object department, @Nullable Object reason);

  /** A record of a handover confirms it. */
  void 确认(Object record, @Nullable Object message);

  /** A record of a handover confirms nothing. */
  void 不认(Object record, @Nullable Object reason);
}
