/** The ground floor: texts, hashes, masks, nearest words. Imports nothing of the program. */
@NullMarked
package zhaozhang.base;

import org.jspecify.annotations.NullMarked;
