/** Workbooks, old and new. */
@NullMarked
package zhaozhang.snapshot.workbook;

import org.jspecify.annotations.NullMarked;
