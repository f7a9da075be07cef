package clinicdesk.api;

import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.ExchangeHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page on which the API is described and can be tried. All of it comes from here: no internet is needed. */
final class DocsPage {

    private static final String OWN = "/clinicdesk/api/docs/";
    private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private static final Map<String, String> OURS = Map.of("index.html", "text/html; charset=utf-8", //
            "docs.js", "text/javascript; charset=utf-8");

    private static final Map<String, String> THEIRS = Map.of("swagger-ui.css", "text/css; charset=utf-8", //
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8", //
            "favicon-32x32.png", "image/png");

    /** Nothing but what comes from here is run or shown. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final Set<String> METHODS = new TreeSet<>(Set.of("GET", "HEAD"));

    private final OpenApi api;
    private final String version;
    private @Nullable String document;

    DocsPage(OpenApi api, String version) {
        this.api = api;
        this.version = version;
    }

    void route(Jex jex, Counter counter) {
        show(jex, counter, ApiServer.ROOT + "/openapi.json", http -> Answer.ok(document()));
        show(jex, counter, ApiServer.ROOT + "/docs", http -> moved());
        show(jex, counter, "/docs", http -> file("index.html"));
        show(jex, counter, "/docs/{file}", http -> file(http.pathParam("file")));
    }

    private static void show(Jex jex, Counter counter, String path, Function<Context, Answer> page) {
        ExchangeHandler handler = http -> counter.show(http, words -> page.apply(http));
        ExchangeHandler none = http -> counter.noMethod(http, METHODS);
        jex.routing(routes -> routes.get(path, handler).head(path, handler).post(path, none).put(path, none)
                .patch(path, none).delete(path, none).options(path, none).trace(path, none));
    }

    /** Written once, when somebody first asks. */
    private synchronized String document() {
        if (document == null) {
            document = api.document(version, new String(read(OWN + "intro.md"), StandardCharsets.UTF_8));
        }
        return document;
    }

    private static Answer moved() {
        return new Answer(308, "text/plain", Map.of("Location", "/docs"), "/docs");
    }

    private static Answer file(String name) {
        String type = OURS.get(name);
        if (type != null) {
            return page(type, OWN + name);
        }
        String library = THEIRS.get(name);
        if (library == null) {
            throw new Refused(Answer.of(Words.in(null).unknown(name)));
        }
        return page(library, LIBRARY + libraryVersion() + "/" + name);
    }

    private static Answer page(String type, String resource) {
        return new Answer(200, type, Map.of("Content-Security-Policy", POLICY), read(resource));
    }

    private static byte[] read(String resource) {
        try (InputStream in = DocsPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String libraryVersion() {
        Properties pom = new Properties();
        try (InputStream in = DocsPage.class.getResourceAsStream(POM)) {
            pom.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pom.getProperty("version");
    }
}
