package clinicdesk.mail;

import com.github.mustachejava.Mustache;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles sentences, each once: that takes many times as long as to say one, and letters say the same ones. */
final class Templates {

    /** More than a clinic has in all languages; words that were changed meanwhile are thrown away with all others. */
    private static final int MOST = 1_000;

    private final Wording.Plain compiler = new Wording.Plain();
    private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();

    /** @param name for what is said of words that are no template */
    Mustache of(String words, String name) {
        if (compiled.size() >= MOST) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(words, said -> compiler.compile(new StringReader(said), name));
    }
}
