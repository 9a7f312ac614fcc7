/** Recognises the table in a sheet, and reads its rows. */
@NullMarked
package zhaozhang.snapshot.table;

import org.jspecify.annotations.NullMarked;
