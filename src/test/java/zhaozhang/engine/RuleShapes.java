package zhaozhang.engine;

import java.util.List;
import java.util.stream.Stream;

/** Conditions of all shapes that rules can have, over the tables of {@link Bench}. */
final class RuleShapes {

  private static final List<String> ALL =
      List.of(
          // Alone, by keys of one and of two columns, and by chains of them.
          "$行 : 员工( 级数 > 5 )",
          "$行 : 群( $主 : 群主 )\n员工( 账号 == $主, 在编 == true )",
          "$行 : 群( $主 : 群主 )\nnot 员工( 账号 == $主, 在编 == true )",
          "$行 : 员工( $号 : 账号 )\nnot 事项( 账号 == $号 )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\nnot 事项( 账号 == $号, 名称 == $名 )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\n事项( 账号 == $号 && 名称 == $名, 天数 > 3 )",
          "$行 : 群( $主 : 群主 )\n$人 : 员工( 账号 == $主, $名 : 姓名 )\nnot 事项( 名称 == $名 )",
          "$行 : 群( $主 : 群主 )\n员工( 账号 == $主, $名 : 姓名 )\n事项( 名称 == $名, 天数 > 5 )",
          "$行 : 事项( $号 : 账号, $名 : 名称 )\n员工( 姓名 == $名 )\nnot 群( 群主 == $号 )",
          "$人 : 员工( )\n$行 : 群( 群主 == $人.账号 )\nnot 事项( 账号 == $行.群主, 名称 == $人.姓名 )",
          "$人 : 员工( $号 : 账号, 在编 == true )\n$行 : 群( $号 == 群主 )",
          // Itself, and blank keys, which equal each other.
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\n员工( 姓名 == $名, 账号 != $号 )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\nnot 员工( 姓名 == $名, 账号 != $号 )",
          "$行 : 事项( $名 : 名称, $数 : 天数 )\nnot 事项( 名称 == $名, 天数 > $数 )",
          "$行 : 事项( $号 : 账号 )\nexists 群( 群主 == $号 )",
          "$行 : 事项( $数 : 天数 )\n员工( 级数 == $数 )",
          "$行 : 事项( $数 : 天数 )\nnot 员工( 级数 == $数 )",
          "$行 : 员工( $门 : 部门 )\nnot 员工( 部门 == $门, 在编 == true )",
          // Without an equality.
          "$行 : 员工( $名 : 姓名 )\nnot 群( 标签 contains $名 )",
          "$行 : 员工( $名 : 姓名 )\n群( 含( 群名, $名 ) )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\nnot 群( 群主 == $号, 标签 contains $名 )",
          "$行 : 员工( $数 : 级数 )\nnot 员工( 级数 > $数 )",
          "$行 : 员工( $号 : 账号 )\n事项( 账号 != $号, 天数 > 8 )",
          "$行 : 员工( $号 : 账号, $数 : 级数 )\nnot 事项( 账号 == $号 || 天数 == $数 )",
          "$行 : 员工( $号 : 账号, $数 : 级数 )\nnot 事项( !( 账号 == $号 ), 天数 == $数 )",
          "事项( 天数 > 8, $数 : 天数 )\n$行 : 员工( 级数 == $数 )",
          "审计( $今 : 今日 )\n$行 : 员工( 入职 < $今, $号 : 账号 )\nnot 群( 群主 == $号 )",
          "限额( 名称 == \"级\", $限 : 值 )\n$行 : 员工( 级数 > $限, $号 : 账号 )\n事项( 账号 == $号 )",
          "not 群( 群名 == \"无\" )\n$行 : 员工( 级数 > 5 )",
          "exists 群( 标签 contains \"标1\" )\n$行 : 员工( 级数 > 5 )",
          // Figures.
          "$行 : 员工( $号 : 账号 )\naccumulate( 群( 群主 == $号 ); $数 : count(); $数 > 1 )",
          "$行 : 员工( $号 : 账号 )\naccumulate( 群( 群主 == $号 ); $数 : count(); $数 == 0 )",
          "$行 : 员工( $号 : 账号, $级 : 级数 )\n"
              + "accumulate( 事项( 账号 == $号, $天 : 天数 ); $和 : sum( $天 ), $大 : max( $天 ); $大 > $级 )",
          "$行 : 员工( $级 : 级数 )\naccumulate( 群( ); $数 : count(); $数 > $级 )",
          "$行 : 员工( $号 : 账号 )\n"
              + "accumulate( 事项( 账号 == $号, $名 : 名称 ); $集 : collectSet( $名 ); 项数( $集 ) > 1 )",
          "$行 : 员工( $号 : 账号 )\naccumulate( 群( 群主 == $号, $名 : 群名 ); $数 : count(), "
              + "$集 : collectSet( $名 ); $数 > 0, 项数( $集 ) == $数 )",
          "$行 : 群( 项数( 标签 ) != 1 )",
          "$行 : 员工( $级 : 级数 )\naccumulate( 事项( 天数 > $级 ); $数 : count(); $数 < 9 )",
          "$行 : 员工( $号 : 账号 )\n"
              + "accumulate( ( 群( 群主 == $号, $群 : 群号 ) and not 群标签( 群号 == $群 ) ); $数 : count(); $数 >"
              + " 0 )",
          // Nests.
          "$行 : 员工( $号 : 账号 )\nnot( 群( 群主 == $号, $群 : 群号 ) and not 群标签( 群号 == $群 ) )",
          "$行 : 员工( $号 : 账号 )\nexists( 群( 群主 == $号, $名 : 群名 ) and 事项( 名称 == $名 ) )",
          "$行 : 员工( $号 : 账号 )\nnot( 群( 群主 == $号 ) and not 事项( 账号 == $号 ) and 事项( 天数 > 8 ) )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\n( 群( 群主 == $号 ) or 事项( 名称 == $名 ) )",
          "$行 : 员工( $号 : 账号, $名 : 姓名 )\n( not 群( 群主 == $号 ) or not 事项( 名称 == $名 ) )",
          "$行 : 员工( $号 : 账号 )\n( ( 群( 群主 == $号, $群 : 群号 ) and 群标签( 群号 == $群 ) ) or 事项( 天数 > 9 ) )",
          "$行 : 员工( $级 : 级数 )\nforall( 限额( 值 < $级 ) )",
          "$行 : 员工( $号 : 账号 )\nforall( 群( 群主 != $号 ) )",
          "$行 : 员工( $号 : 账号, 级数 > 2 )\nforall( 群( $群 : 群号, 群主 == $号 ) 群标签( 群号 == $群 ) )",
          "$行 : 员工( $号 : 账号 )\nforall( 群( 群主 == $号, $名 : 群名 ) 事项( 名称 == $名 ) )",
          "$行 : 群( $群 : 群号 )\n群标签( 群号 == $群, $标 : 标签 )\nnot 限额( 名称 == $标 )",
          "( $行 : 群( $主 : 群主 ) and 员工( 账号 == $主 ) )\nnot 事项( 账号 == $主 )");

  /** Of a blank or a zero comes what is not known: such rules are judged in two versions. */
  private static final List<String> COMPUTING =
      List.of(
          "$行 : 员工( 级数 * 2 - 1 > 9 )",
          "$行 : 员工( !( 级数 + 1 <= 5 ) )",
          "$行 : 员工( $级 : 级数, $号 : 账号 )\n事项( 账号 == $号, 天数 / $级 > 1 )",
          "$行 : 员工( $级 : 级数, $号 : 账号 )\nnot 事项( 账号 == $号, 天数 * 2 > $级 )",
          "$行 : 员工( $号 : 账号, $级 : 级数 )\n"
              + "accumulate( 事项( 账号 == $号, $天 : 天数 ); $和 : sum( $天 ), $数 : count(); $和 / $数 > $级 )",
          "$行 : 员工( $号 : 账号, $级 : 级数 )\n"
              + "accumulate( 事项( 账号 == $号, $天 : 天数 ); $均 : average( $天 ); $均 <= $级 )",
          "$行 : 员工( $级 : 级数 )\naccumulate( 事项( 天数 - $级 > 1 ); $数 : count(); $数 * 2 > 3 )");

  private RuleShapes() {}

  static Stream<String> all() {
    return Stream.concat(ALL.stream(), COMPUTING.stream());
  }

  /** Those of which all is known where every cell is. */
  static Stream<String> plain() {
    return ALL.stream();
  }
}
