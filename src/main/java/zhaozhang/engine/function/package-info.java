/** The functions that rules may call, and the types of values. */
@NullMarked
package zhaozhang.engine.function;

import org.jspecify.annotations.NullMarked;
