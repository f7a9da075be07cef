package clinicdesk.api;

/**
 * What one caller may ask for at most.
 *
 * @param bodyBytes of the longest body
 * @param pageSize entries of a page, if it is not said how many
 * @param windowDays of the longest stretch of time that is looked at
 * @param perSecond requests of one token, in the long run
 * @param burst requests of one token at once after a rest
 * @param atOnce requests of all that are answered at one time
 */
public record Limits(int bodyBytes, int pageSize, int windowDays, int perSecond, int burst, int atOnce) {

    /** No page is longer. */
    public static final int LONGEST_PAGE = 1_000;

    public static final Limits USUAL = new Limits(1 << 20, 200, 400, 50, 100, 64);
}
