/** The files of a snapshot, from a folder or a .zip, and how much they may demand. */
@NullMarked
package zhaozhang.snapshot.source;

import org.jspecify.annotations.NullMarked;
