/** Splits facts by the keys that rules join on, so that each part is matched by itself. */
@NullMarked
package zhaozhang.engine.partition;

import org.jspecify.annotations.NullMarked;
