/**
 * What is well-formed and yet looks like a mistake: two rules that find the same, a value that no
 * row has. It is said, and refuses nothing.
 */
@NullMarked
package zhaozhang.engine.review;

import org.jspecify.annotations.NullMarked;
