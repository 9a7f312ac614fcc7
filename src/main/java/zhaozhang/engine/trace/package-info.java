/** Follows a rule condition by condition, to tell why a record was not found. */
@NullMarked
package zhaozhang.engine.trace;

import org.jspecify.annotations.NullMarked;
