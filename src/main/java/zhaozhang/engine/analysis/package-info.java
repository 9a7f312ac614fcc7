/** Checks parsed rules against the vocabulary, and tells what they need. */
@NullMarked
package zhaozhang.engine.analysis;

import org.jspecify.annotations.NullMarked;
