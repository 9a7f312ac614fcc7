/** The command line: options, exit codes, what is printed. */
@NullMarked
package zhaozhang.cli;

import org.jspecify.annotations.NullMarked;
