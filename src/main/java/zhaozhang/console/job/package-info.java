/** Runs audits one after another, each of which may be watched and ended. */
@NullMarked
package zhaozhang.console.job;

import org.jspecify.annotations.NullMarked;
