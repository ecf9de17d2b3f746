package dev.kpdagger.store;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.audit.CheckVerdict;
import dev.kpdagger.audit.DeviceResult;
import dev.kpdagger.audit.Finding;
import dev.kpdagger.audit.FrameworkInfo;
import dev.kpdagger.audit.RunHeader;
import dev.kpdagger.audit.RunSummary;
import dev.kpdagger.audit.ScanResult;
import dev.kpdagger.audit.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The device results of one run, written in any order by any thread and read back in the order of
/// their index.
///
/// The first 256 KB stay in memory; what follows goes to a temporary file that only its owner can
/// read and that is gone after [#close()]. Beside that it holds twelve bytes a device.
public final class ResultSpool implements AutoCloseable {

  private static final int KEPT_IN_MEMORY = 256 * 1024;
  private static final long ABSENT = -1;

  private final Path directory;
  private final int headLimit;
  private final RunSummary.Counter counter = new RunSummary.Counter();

  /// Checks that a reader of the result will ask about: with findings, undecided, or broken.
  private final Set<String> notable = new HashSet<>();

  private byte[] head = new byte[0];
  private int headLength;
  private @Nullable SpillFile tail;

  /// By index; places in the tail count on from the end of the head.
  private long[] places = new long[0];

  private int[] sizes = new int[0];
  private boolean sealed;
  private boolean closed;

  private ResultSpool(Path directory, int headLimit) {
    this.directory = directory;
    this.headLimit = headLimit;
  }

  /// A spool in the system's directory for temporary files.
  public static ResultSpool create() {
    return createIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  public static ResultSpool createIn(Path directory) {
    return new ResultSpool(directory, KEPT_IN_MEMORY);
  }

  static ResultSpool createIn(Path directory, int headLimit) {
    return new ResultSpool(directory, headLimit);
  }

  /// Keeps a result; each index once, in any order, from any thread.
  ///
  /// @throws SpoolException when it cannot be written
  public void add(DeviceResult result) {
    byte[] record = DeviceResultCodec.encode(result);
    synchronized (this) {
      requireOpen();
      if (sealed) {
        throw new IllegalStateException("the spool is sealed");
      }
      int index = result.index();
      makeRoom(index);
      if (places[index] != ABSENT) {
        throw new IllegalArgumentException("a second result with index " + index);
      }
      places[index] = append(record);
      sizes[index] = record.length;
      counter.add(result);
      noteChecks(result);
    }
  }

  /// Keeps another result in the place of one with the same index. The room of the first one is not
  /// used again.
  ///
  /// @throws SpoolException when it cannot be read or written
  public void replace(DeviceResult result) {
    byte[] record = DeviceResultCodec.encode(result);
    synchronized (this) {
      int index = result.index();
      counter.remove(result(index));
      places[index] = append(record);
      sizes[index] = record.length;
      counter.add(result);
      noteChecks(result);
    }
  }

  /// A result that was added.
  ///
  /// @throws SpoolException when it cannot be read
  public DeviceResult result(int index) {
    return DeviceResultCodec.decode(record(index));
  }

  private void noteChecks(DeviceResult result) {
    for (Finding finding : result.findings()) {
      notable.add(finding.check());
    }
    for (CheckVerdict verdict : result.verdicts()) {
      if (verdict.verdict() == Verdict.UNDECIDED || verdict.verdict() == Verdict.ERROR) {
        notable.add(verdict.check());
      }
    }
  }

  /// The counts over what was added so far.
  public synchronized RunSummary summary() {
    return counter.summary();
  }

  /// Takes no more results, and gives those it has; may be asked again with another header. What it
  /// gives can be read until this spool is closed.
  ///
  /// @param checks those that ran; the result keeps the ones that found or could not decide
  ///   something
  /// @param frameworks that devices were measured against
  public synchronized ScanResult seal(
      RunHeader header, List<CheckInfo> checks, List<FrameworkInfo> frameworks) {
    requireOpen();
    sealed = true;
    var told = checks.stream().filter(check -> notable.contains(check.id())).toList();
    return new SpooledResult(
        header, counter.summary(), told, List.copyOf(frameworks), present(), this);
  }

  @Override
  public synchronized void close() {
    closed = true;
    head = new byte[0];
    if (tail == null) {
      return;
    }
    try {
      tail.close();
    } catch (IOException e) {
      throw new SpoolException("cannot remove the temporary results: " + e.getMessage(), e);
    } finally {
      tail = null;
    }
  }

  private static final class SpooledResult implements ScanResult {

    private final RunHeader header;
    private final RunSummary summary;
    private final List<CheckInfo> checks;
    private final List<FrameworkInfo> frameworks;
    private final int[] indexes;
    private final ResultSpool spool;

    /// @param indexes of the devices, in order
    private SpooledResult(
        RunHeader header,
        RunSummary summary,
        List<CheckInfo> checks,
        List<FrameworkInfo> frameworks,
        int[] indexes,
        ResultSpool spool) {
      this.header = header;
      this.summary = summary;
      this.checks = checks;
      this.frameworks = frameworks;
      this.indexes = indexes;
      this.spool = spool;
    }

    @Override
    public RunHeader header() {
      return header;
    }

    @Override
    public RunSummary summary() {
      return summary;
    }

    @Override
    public List<CheckInfo> checks() {
      return checks;
    }

    @Override
    public List<FrameworkInfo> frameworks() {
      return frameworks;
    }

    @Override
    public int size() {
      return indexes.length;
    }

    @Override
    public DeviceResult device(int place) {
      return spool.result(indexes[place]);
    }
  }

  /// The indexes that have a result.
  private int[] present() {
    return IntStream.range(0, places.length).filter(index -> places[index] != ABSENT).toArray();
  }

  private synchronized byte[] record(int index) {
    requireOpen();
    long place = places[index];
    int size = sizes[index];
    if (place < headLength) {
      return Arrays.copyOfRange(head, (int) place, (int) place + size);
    }
    if (tail == null) {
      throw new IllegalStateException("a place behind the head needs a tail");
    }
    try {
      return tail.read(place - headLength, size);
    } catch (IOException e) {
      throw new SpoolException("cannot read the temporary results: " + e.getMessage(), e);
    }
  }

  private long append(byte[] record) {
    if (tail == null && headLength + record.length <= headLimit) {
      if (headLength + record.length > head.length) {
        int room = Math.max(headLength + record.length, Math.min(headLimit, 2 * head.length));
        head = Arrays.copyOf(head, room);
      }
      System.arraycopy(record, 0, head, headLength, record.length);
      long place = headLength;
      headLength += record.length;
      return place;
    }
    try {
      if (tail == null) {
        tail = SpillFile.createIn(directory);
      }
      return headLength + tail.append(record);
    } catch (IOException e) {
      throw new SpoolException(
          "cannot write temporary results to " + directory + ": " + e.getMessage(), e);
    }
  }

  private void makeRoom(int index) {
    int known = places.length;
    if (index < known) {
      return;
    }
    int room = Math.max(index + 1, Math.max(16, known + (known >> 1)));
    places = Arrays.copyOf(places, room);
    sizes = Arrays.copyOf(sizes, room);
    Arrays.fill(places, known, room, ABSENT);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the spool is closed");
    }
  }
}
