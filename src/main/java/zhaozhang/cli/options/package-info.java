/** Options that several commands share. */
@NullMarked
package zhaozhang.cli.options;

import org.jspecify.annotations.NullMarked;
