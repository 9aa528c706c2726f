package dateline.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A thin server of pages: /search?class=...&words=one two&from=&to= is answered in JSON. */
final class Web {
  private static final int OK = 200;
  private static final int WRONG = 400;

  /** As many searches at once as the other server admits. */
  private static final int THREADS_A_PROCESSOR = 4;

  private final ObjectMapper json = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
  private final Search search;

  Web(Search search) {
    this.search = search;
  }

  /** Serves at host:port until the process ends. */
  void listen(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    HttpServer server = HttpServer.create(new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))), 0);
    server.setExecutor(Executors.newFixedThreadPool(THREADS_A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    server.createContext("/search", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body;
      int status = OK;
      try {
        body = json.writeValueAsBytes(search.answer(asked(exchange.getRequestURI().getRawQuery()), Search.PAGE, true));
      } catch (RuntimeException wrong) {
        body = wrong.toString().getBytes(StandardCharsets.UTF_8);
        status = WRONG;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Asked asked(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query.split("&")) {
      int at = pair.indexOf('=');
      values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    List<String> words = new ArrayList<>(List.of(values.get("words").split(" ")));
    return new Asked(values.get("class"), words, values.getOrDefault("from", ""), values.getOrDefault("to", ""));
  }
}
