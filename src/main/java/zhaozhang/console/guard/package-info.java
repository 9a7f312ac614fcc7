/**
 * Who may ask the console anything: the browser on this machine that was given the token of this
 * launch, and no page of another origin through it.
 */
@NullMarked
package zhaozhang.console.guard;

import org.jspecify.annotations.NullMarked;
