/** What could not be judged, and what would settle it. */
@NullMarked
package zhaozhang.report.unjudged;

import org.jspecify.annotations.NullMarked;
