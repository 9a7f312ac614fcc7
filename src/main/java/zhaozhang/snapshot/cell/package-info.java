/** Cells as files hold them, read as the types of columns. */
@NullMarked
package zhaozhang.snapshot.cell;

import org.jspecify.annotations.NullMarked;
