/**
 * A second implementation of the catalogue's rules, in plain loops and without the rule engine, and
 * random snapshots to compare the two on.
 */
@NullMarked
package zhaozhang.oracle;

import org.jspecify.annotations.NullMarked;
