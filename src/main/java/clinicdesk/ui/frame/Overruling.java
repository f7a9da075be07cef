package clinicdesk.ui.frame;

import java.util.function.Consumer;

/**
 * Something refused that somebody here may have all the same.
 *
 * @param what whose visit it is and when; empty where that goes without saying
 * @param refusal what is in the way, in words
 * @param because does it, for the reason that it is given
 */
public record Overruling(String what, String refusal, Consumer<String> because) {}
