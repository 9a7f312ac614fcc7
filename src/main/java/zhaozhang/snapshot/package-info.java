/**
 * Reading exported tables (.xlsx, .csv) into rows; whatever cannot be read becomes a data problem.
 */
@NullMarked
package zhaozhang.snapshot;

import org.jspecify.annotations.NullMarked;
