/** Tables, columns and rows, as the vocabulary declares them and a snapshot holds them. */
@NullMarked
package zhaozhang.model.table;

import org.jspecify.annotations.NullMarked;
