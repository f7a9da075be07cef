package clinicdesk.soak;

import java.util.List;
import java.util.Map;

/**
 * What a shift was like.
 *
 * @param planned how many acts it was to have
 * @param minutes that it took
 * @param looks into the memory, the first one after the warming up
 */
record Worked(long seed, int planned, double minutes, List<Done> acts, List<Look> looks) {

    /**
     * One act.
     *
     * @param millis from the first key or click until everything that came of it was painted
     * @param said what the banner said then, empty for nothing
     */
    record Done(Act act, double millis, String said) {}

    /**
     * A look into the memory, with the window always as it was the first time.
     *
     * @param acts how many were done by then
     * @param toCome how many visits were to come then
     * @param counts of objects, by class
     */
    record Look(double minute, int acts, long heapBytes, int toCome, Map<String, Long> counts) {}
}
