package clinicdesk.hours;

import java.util.List;

/**
 * A country whose public holidays are known.
 *
 * @param code by ISO 3166-1
 * @param name in the language that was asked for
 * @param regions those with holidays of their own, by name; empty where all of the country keeps the same
 */
public record Country(String code, String name, List<Region> regions) {

    /**
     * @param code the second part of ISO 3166-2; a place inside a region has the region's code and a hyphen before it
     * @param name in the language that was asked for where it is known, else in English
     */
    public record Region(String code, String name) {}
}
