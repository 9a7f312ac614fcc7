/** Texts with delimiters. */
@NullMarked
package zhaozhang.snapshot.csv;

import org.jspecify.annotations.NullMarked;
