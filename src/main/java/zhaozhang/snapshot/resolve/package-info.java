/**
 * What is known only once all tables are read: whom a cell names, which of several rows of one key
 * counts, whose a row without a key may be.
 */
@NullMarked
package zhaozhang.snapshot.resolve;

import org.jspecify.annotations.NullMarked;
