/** Workbooks of tables that people keep by hand, to be filled in. */
@NullMarked
package zhaozhang.report.register;

import org.jspecify.annotations.NullMarked;
