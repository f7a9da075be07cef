package clinicdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run: the books that it measures, made when they are first asked for, and the figures that it found. At its end
 * they are printed and written to {@code target/bench/results.json}. Nothing here fails because of a time.
 */
final class Bench implements AutoCloseable {

    /** How much dearer the largest book may be than the smallest: the cost must not grow with the store. */
    static final Target GROWTH = Target.atMost(1.5);

    static final Path FOLDER = Path.of("target", "bench");

    private final Map<Integer, FullBook> books = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Numbers of visits; {@code -Dbench.largest=100000} leaves out what is larger. */
    static List<Integer> sizes() {
        int largest = Integer.getInteger("bench.largest", 1_000_000);
        return Stream.of(10_000, 1_000_000).filter(size -> size <= largest).toList();
    }

    static int largest() {
        return sizes().getLast();
    }

    FullBook smallestBook() {
        return book(sizes().getFirst());
    }

    FullBook largestBook() {
        return book(largest());
    }

    FullBook book(int size) {
        return books.computeIfAbsent(size, visits -> FullBook.make(FOLDER.resolve("book-" + visits), visits));
    }

    /** Ours with the most visits against the yardstick with as many. */
    void compare(Question question) {
        FullBook book = largestBook();
        add(new Figure(question.name(), largest(), "ms",
                Pairs.measure(() -> question.ours().apply(book), () -> question.yardstick().apply(book)),
                question.target()));
    }

    /** Ours with the most visits against ours with the fewest. */
    void growth(Question question) {
        FullBook most = largestBook();
        FullBook fewest = smallestBook();
        add(new Figure(question.name() + ", growth", largest(), "ms",
                Pairs.measure(() -> question.ours().apply(most), () -> question.ours().apply(fewest)), GROWTH));
    }

    /** Something that is asked of another store than a book. */
    void compare(String name, int size, Target target, Supplier<?> ours, Supplier<?> yardstick) {
        add(new Figure(name, size, "ms", Pairs.measure(ours, yardstick), target));
    }

    /** A figure that was measured elsewhere, by {@link Pairs} of its own. */
    void add(Figure figure) {
        figures.add(figure);
        System.out.println(figure);
    }

    @Override
    public void close() throws IOException {
        books.values().forEach(FullBook::close);
        figures.sort(Comparator.comparing(Figure::name).thenComparing(Figure::size));
        Files.createDirectories(FOLDER);
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(FOLDER.resolve("results.json").toFile(),
                figures.stream().map(Figure::json).toList());
        System.out.println(Figure.HEAD);
        figures.forEach(System.out::println);
    }
}
