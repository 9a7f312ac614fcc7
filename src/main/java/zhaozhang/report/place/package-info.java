/** Puts a report into its place whole, so that whatever happens leaves the old one or the new. */
@NullMarked
package zhaozhang.report.place;

import org.jspecify.annotations.NullMarked;
