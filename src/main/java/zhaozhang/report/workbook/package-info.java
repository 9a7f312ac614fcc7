/** Workbooks, sheets and cells, as all reports write them. */
@NullMarked
package zhaozhang.report.workbook;

import org.jspecify.annotations.NullMarked;
