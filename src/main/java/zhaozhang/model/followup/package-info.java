/** What people fill into a report, and what carries on from month to month. */
@NullMarked
package zhaozhang.model.followup;

import org.jspecify.annotations.NullMarked;
