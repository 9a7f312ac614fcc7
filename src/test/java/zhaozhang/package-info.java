/** What holds of the program as a whole. */
@NullMarked
package zhaozhang;

import org.jspecify.annotations.NullMarked;
