/** The brief of an audit, as a page to print. */
@NullMarked
package zhaozhang.report.brief;

import org.jspecify.annotations.NullMarked;
