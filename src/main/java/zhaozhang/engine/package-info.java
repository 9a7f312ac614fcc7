/**
 * The rule language: vocabulary, checks, compilation and evaluation. The only part that imports
 * Drools, in {@code engine.drools} alone.
 *
 * <p>The way of a rule, say 13-1, from text to finding:
 *
 * <ol>
 *   <li>{@code text} splits the file into tokens, {@code syntax} reads them as conditions and one
 *       report; whatever is not of the language is refused with its place.
 *   <li>{@code plan} resolves it once: every name becomes a column of a table or what a pattern
 *       before it bound; {@code analysis} checks the meaning, and says what tables and columns it
 *       reads.
 *   <li>{@code term} compiles its expressions, with three values: true, false, not known.
 *   <li>{@code partition} makes facts of the snapshot's rows, and leaves out those that no rule has
 *       use for; large snapshots are split by the keys that patterns join on.
 *   <li>{@code drools} writes it anew from the plan and matches it. Where a cell, row or file that
 *       it reads is not known, it is written in two versions: the certain one matches whatever the
 *       unknown may be, the possible one for all that is known.
 *   <li>{@code Finder} makes findings of the certain matches. {@code Outcomes} lists the subjects
 *       of possible matches without a finding, with what stands in the way ({@code trace}, which
 *       also explains single records).
 * </ol>
 */
@NullMarked
package zhaozhang.engine;

import org.jspecify.annotations.NullMarked;
