package clinicdesk.directory;

import java.util.List;

/**
 * A phone number as it is known however it was typed.
 *
 * @param number in E.164 ("+442079460123"), without an extension; the digits alone where nobody can tell the country
 * @param shown as people of the clinic's country read it ("020 7946 0123")
 * @param digits the runs of digits by which it is found: within its country, with its country's code, the extension
 */
record Phone(String number, String shown, List<String> digits) {}
