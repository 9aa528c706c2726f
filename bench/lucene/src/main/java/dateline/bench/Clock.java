package dateline.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The processor time of the whole process, with compiling and collecting garbage. Asked of the system, to the
 * nanosecond: what the virtual machine tells is counted in hundredths of a second, which is fifty searches.
 */
final class Clock {
  private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  private static final double MS_IN_S = 1e3;
  private static final double NANOS_IN_MS = 1e6;

  private final MemorySegment at = Arena.global().allocate(ValueLayout.JAVA_LONG, 2);
  private final MethodHandle read;

  Clock() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    read = linker.downcallHandle(linker.defaultLookup().find("clock_gettime").orElseThrow(), type);
  }

  /** Milliseconds used so far. */
  double ms() {
    try {
      int failed = (int) read.invokeExact(CLOCK_PROCESS_CPUTIME_ID, at);
      if (failed != 0) {
        throw new IllegalStateException("clock_gettime tells no processor time: " + failed);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return at.getAtIndex(ValueLayout.JAVA_LONG, 0) * MS_IN_S + at.getAtIndex(ValueLayout.JAVA_LONG, 1) / NANOS_IN_MS;
  }
}
