/** The sheets of an audit report, and the counts that several of them show. */
@NullMarked
package zhaozhang.report.sheet;

import org.jspecify.annotations.NullMarked;
