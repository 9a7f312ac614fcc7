package zhaozhang.report.json;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/** Tells a generator of JSON how to lay it out. */
final class JsonContext extends ObjectWriteContext.Base {

  private final PrettyPrinter layout = new JsonLayout();

  @Override
  public PrettyPrinter getPrettyPrinter() {
    return layout;
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }
}
