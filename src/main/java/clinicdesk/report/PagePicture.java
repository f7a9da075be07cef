package clinicdesk.report;

/** A page as a picture: its pixels row by row, each as alpha, red, green and blue in eight bits. */
public final class PagePicture {

    private final int width;
    private final int height;
    private final int[] pixels;

    PagePicture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] pixels() {
        return pixels;
    }
}
