/** How long the parts of an audit take; programs to start by hand, no tests. */
@NullMarked
package zhaozhang.bench;

import org.jspecify.annotations.NullMarked;
