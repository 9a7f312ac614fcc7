/** Responses of an API, and lists of objects. */
@NullMarked
package zhaozhang.snapshot.json;

import org.jspecify.annotations.NullMarked;
