/**
 * The audit as one pass: read the rulebook, compile, read the snapshot, evaluate, overlay, write.
 */
@NullMarked
package zhaozhang.audit;

import org.jspecify.annotations.NullMarked;
