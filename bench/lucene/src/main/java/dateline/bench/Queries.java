package dateline.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** Writes a search as Lucene's queries. A word is found in the title or in the body. */
final class Queries {
  private final QueryBuilder builder = new QueryBuilder(Fields.ANALYZER);

  Query of(Asked asked) {
    String text = String.join(" ", asked.words());
    String first = asked.words().get(0).toLowerCase(Locale.ROOT);
    return switch (asked.kind()) {
      case Asked.ANY -> words(asked.words(), Occur.SHOULD);
      case Asked.PHRASE -> either(field -> builder.createPhraseQuery(field, text));
      case Asked.PREFIX -> either(field -> new PrefixQuery(new Term(field, first)));
      case Asked.FUZZY -> either(field -> new FuzzyQuery(new Term(field, first), 1));
      case Asked.RANGE -> new BooleanQuery.Builder().add(words(asked.words(), Occur.MUST), Occur.MUST).add(within(asked), Occur.FILTER).build();
      default -> words(asked.words(), Occur.MUST);
    };
  }

  private Query words(List<String> words, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Query last = null;
    int found = 0;
    for (String word : words) {
      Query one = either(field -> builder.createBooleanQuery(field, word));
      if (one != null) { // no stop word
        all.add(one, occur);
        last = one;
        found++;
      }
    }
    return found == 1 ? last : all.build();
  }

  private static Query either(Function<String, Query> in) {
    Query title = in.apply(Fields.TITLE);
    if (title == null) {
      return null;
    }
    return new BooleanQuery.Builder().add(new BoostQuery(title, Fields.TITLE_BOOST), Occur.SHOULD).add(in.apply(Fields.BODY), Occur.SHOULD).build();
  }

  private static Query within(Asked asked) {
    return LongField.newRangeQuery(Fields.PUBLISHED, start(asked.from()), start(LocalDate.parse(asked.to()).plusDays(1).toString()) - 1);
  }

  private static long start(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
