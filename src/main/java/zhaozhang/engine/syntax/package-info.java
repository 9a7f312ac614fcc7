/** Parses rules and the vocabulary; evaluates expressions. */
@NullMarked
package zhaozhang.engine.syntax;

import org.jspecify.annotations.NullMarked;
