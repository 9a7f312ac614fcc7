/** Measurements, not tests: how fast and how lean, on inputs of any size. See README.md. */
@NullMarked
package zhaozhang.bench;

import org.jspecify.annotations.NullMarked;
