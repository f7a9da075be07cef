package clinicdesk.bench;

import java.util.function.Function;

/**
 * Something that is asked of books of every size.
 *
 * @param target of our time to the yardstick's
 * @param ours how the program answers
 * @param yardstick the least that has to be done for it
 */
record Question(String name, Target target, Function<FullBook, ?> ours, Function<FullBook, ?> yardstick) {

    @Override
    public String toString() {
        return name;
    }
}
