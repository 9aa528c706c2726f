package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers the searches of the comparison with Lucene, as an engine of package ask.
 *
 * <p>Usage: Ask build CORPUS.jsonl.gz DIR | Ask serve DIR QUERIES OTHERS | Ask web DIR ADDRESS.
 */
public final class Ask {
  private static final double NANOS_IN_MS = 1e6;
  private static final Clock CLOCK = new Clock();

  private Ask() {}

  /** One round: of each search what it took, what it found, and its processor time with all that the machine does beside, in ms. */
  record Round(List<Double> took, List<Long> totals, List<Double> cpu) {}

  /** Indexes or answers. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "build" -> new Build().run(Path.of(args[1]), Path.of(args[2]));
      case "serve" -> serve(Path.of(args[1]), Asked.read(Path.of(args[2])), Asked.read(Path.of(args[3])));
      case "web" -> new Web(new Search(Path.of(args[1]))).listen(args[2]);
      default -> throw new IllegalArgumentException("build, serve or web, not " + args[0]);
    }
  }

  private static void serve(Path dir, List<Asked> queries, List<Asked> others) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ObjectMapper json = new ObjectMapper();
    try (Search search = new Search(dir)) {
      out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> told = Arrays.asList(line.split(" "));
        List<Asked> asked = told.contains("others") ? others : queries;
        if (told.contains("first")) {
          asked = asked.subList(0, 1);
        }
        out.println(json.writeValueAsString(round(search, asked, told.get(0), !told.contains("cold"))));
      }
    }
  }

  private static Round round(Search search, List<Asked> asked, String amount, boolean caches) throws IOException {
    List<Double> took = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (Asked one : asked) {
      double before = CLOCK.ms();
      long begin = System.nanoTime();
      totals.add(search.answer(one, amount, caches).total());
      took.add((System.nanoTime() - begin) / NANOS_IN_MS);
      cpu.add(CLOCK.ms() - before);
    }
    return new Round(took, totals, cpu);
  }
}
