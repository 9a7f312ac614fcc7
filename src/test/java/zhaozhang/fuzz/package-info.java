/**
 * Inputs that are spoiled at random. It found an index that ran out of a table of strings in POI,
 * XML that ends within a tag, and brackets so deep that the stack overflows; each is now refused.
 */
@NullMarked
package zhaozhang.fuzz;

import org.jspecify.annotations.NullMarked;
