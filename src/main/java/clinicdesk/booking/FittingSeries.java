package clinicdesk.booking;

import java.util.List;

/**
 * What became of a series of which only those visits were to be made that fit.
 *
 * @param unfit those that were left out, in order of the rule, each with another time that could be had besides; empty
 *            where nothing was made
 */
public record FittingSeries(Outcome outcome, List<Occurrence> unfit) {}
