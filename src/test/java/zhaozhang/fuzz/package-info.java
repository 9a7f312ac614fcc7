/**
 * Inputs that are spoiled at random. It found YAML in brackets so deep that the stack overflows, a
 * power of ten in JSON that no number holds, and a sheet without a name; each is now read, or
 * refused in words.
 */
@NullMarked
package zhaozhang.fuzz;

import org.jspecify.annotations.NullMarked;
