/**
 * Reads the tables and columns that rules may speak of. The text is DRL: declares of real types,
 * with what they mean as annotations; {@code Mark} is the table of all of them. The steps: words
 * ({@code Declarations}), tables ({@code TableReader}, {@code ColumnReader}), and what they name of
 * each other ({@code References}). Every mistake is named where it stands, all of them at once.
 */
@NullMarked
package zhaozhang.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
