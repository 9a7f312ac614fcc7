package zhaozhang.base;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file at its beginning, anew each time. */
@FunctionalInterface
public interface Opener {
  InputStream open() throws IOException;
}
