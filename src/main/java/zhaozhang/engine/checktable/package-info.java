/** Makes rules of the rows of decision tables. */
@NullMarked
package zhaozhang.engine.checktable;

import org.jspecify.annotations.NullMarked;
