/**
 * Rules with one condition changed. Cases that notice no change of a condition do not show what it
 * is for.
 */
@NullMarked
package zhaozhang.engine.mutation;

import org.jspecify.annotations.NullMarked;
