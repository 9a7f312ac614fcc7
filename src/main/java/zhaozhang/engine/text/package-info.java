/** Tokens of rule text, and what is wrong with it at which place. */
@NullMarked
package zhaozhang.engine.text;

import org.jspecify.annotations.NullMarked;
