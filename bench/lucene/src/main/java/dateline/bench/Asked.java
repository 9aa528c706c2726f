package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One search of the comparison. How its words belong together is told by its class. */
record Asked(String kind, List<String> words, String from, String to) {
  static final String ANY = "any of";
  static final String PHRASE = "phrase";
  static final String PREFIX = "prefix";
  static final String FUZZY = "fuzzy";
  static final String RANGE = "date range";
  static final String NEWEST = "newest first";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads searches, one a line. */
  static List<Asked> read(Path path) throws IOException {
    List<Asked> all = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      JsonNode q = JSON.readTree(line);
      List<String> words = new ArrayList<>();
      q.path("words").forEach(w -> words.add(w.asText()));
      all.add(new Asked(q.path("class").asText(), words, q.path("from").asText(""), q.path("to").asText("")));
    }
    return all;
  }
}
