/** Results and manifests as .json files, written and read back. */
@NullMarked
package zhaozhang.report.json;

import org.jspecify.annotations.NullMarked;
