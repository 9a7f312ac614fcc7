/** Tries to get at the console from where nobody should, and what it does in between. */
@NullMarked
package zhaozhang.console;

import org.jspecify.annotations.NullMarked;
