/**
 * Inputs that are spoiled at random. It found YAML in brackets so deep that the stack overflows,
 * and a power of ten in JSON that no number holds; each is now refused, or unreadable, in words.
 */
@NullMarked
package zhaozhang.fuzz;

import org.jspecify.annotations.NullMarked;
