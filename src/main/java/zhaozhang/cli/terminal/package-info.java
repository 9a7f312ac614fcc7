/** What a run says on the terminal. */
@NullMarked
package zhaozhang.cli.terminal;

import org.jspecify.annotations.NullMarked;
