/** The sheets of a handover list. */
@NullMarked
package zhaozhang.report.handover;

import org.jspecify.annotations.NullMarked;
