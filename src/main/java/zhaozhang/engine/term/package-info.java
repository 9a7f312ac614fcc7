/**
 * Expressions compiled once into terms, the one way to evaluate them: over a row, and the rows and
 * figures bound before it. A comparison has three values: true, false, and not known.
 */
@NullMarked
package zhaozhang.engine.term;

import org.jspecify.annotations.NullMarked;
