/** Writes to the lists beside the rules, which people keep as workbooks or as texts. */
@NullMarked
package zhaozhang.report.list;

import org.jspecify.annotations.NullMarked;
