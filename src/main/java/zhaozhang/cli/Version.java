package zhaozhang.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

  /** As in the build, {@code dev} where the program was not packaged. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"zhaozhang " + current()};
  }
}
