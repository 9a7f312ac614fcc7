/** End-to-end tests: they start the packaged program. */
@NullMarked
package zhaozhang.cli;

import org.jspecify.annotations.NullMarked;
