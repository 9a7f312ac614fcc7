/** Writes rules as Drools understands them, and compiles those. */
@NullMarked
package zhaozhang.engine.drools;

import org.jspecify.annotations.NullMarked;
