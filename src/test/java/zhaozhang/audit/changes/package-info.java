/** A snapshot's files with one thing lost, or made unreadable. */
@NullMarked
package zhaozhang.audit.changes;

import org.jspecify.annotations.NullMarked;
