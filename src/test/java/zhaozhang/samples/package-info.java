/**
 * Fictitious snapshots of a college, of any size, made from a seed: violations are placed on
 * purpose and listed.
 */
@NullMarked
package zhaozhang.samples;

import org.jspecify.annotations.NullMarked;
