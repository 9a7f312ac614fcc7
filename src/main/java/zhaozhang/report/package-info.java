/** Writing results: workbooks and audit.json. */
@NullMarked
package zhaozhang.report;

import org.jspecify.annotations.NullMarked;
