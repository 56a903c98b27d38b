package vn.motcua.operations;

/**
 * Dòng tình hình: one thing that operators watch: how it is, in a figure and a word, and what is to be done about it.
 *
 * @param advice empty where nothing is to be done
 */
public record Line(Words what, Words value, Light light, Words advice) {

    private static final Words NOTHING = Words.same("");

    static Line good(Words what, Words value) {
        return new Line(what, value, Light.GOOD, NOTHING);
    }

    /** The advice only where something is to be done. */
    static Line of(Words what, Words value, Light light, Words advice) {
        return new Line(what, value, light, light == Light.GOOD ? NOTHING : advice);
    }
}
