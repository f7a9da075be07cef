package clinicdesk.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name, with dots and places for those within others
 * @param code tells kinds of mistakes apart for a program
 * @param detail for a person
 */
record FieldErrorView(String field, String code, String detail) {}
