/** Lets audits wait, run and be ended. */
@NullMarked
package zhaozhang.console.job;

import org.jspecify.annotations.NullMarked;
