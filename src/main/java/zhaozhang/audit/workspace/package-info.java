/** The folder that somebody works in from month to month: snapshots, reports, rules. */
@NullMarked
package zhaozhang.audit.workspace;

import org.jspecify.annotations.NullMarked;
