package clinicdesk.ui.frame;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two parts of a page: side by side where each has room, else one below the other. All lengths are pixels. */
public final class TwoColumns extends Pane {

    private double gap = 16;
    private double sideBySideFrom = 1200;

    public double getGap() {
        return gap;
    }

    public void setGap(double gap) {
        this.gap = gap;
    }

    /** The width from which on both parts are side by side. */
    public double getSideBySideFrom() {
        return sideBySideFrom;
    }

    public void setSideBySideFrom(double width) {
        sideBySideFrom = width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isWide(double width) {
        return width >= sideBySideFrom;
    }

    private double columnWidth(double width) {
        Insets around = getInsets();
        double inner = width - around.getLeft() - around.getRight();
        return isWide(width) ? Math.floor((inner - gap) / 2) : inner;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = columnWidth(width < 0 ? getWidth() : width);
        boolean wide = isWide(width < 0 ? getWidth() : width);
        double height = 0;
        for (Node part : getManagedChildren()) {
            double own = part.prefHeight(column);
            height = wide ? Math.max(height, own) : height + (height > 0 ? gap : 0) + own;
        }
        return getInsets().getTop() + height + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double column = columnWidth(getWidth());
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        for (Node part : getManagedChildren()) {
            double height = part.prefHeight(column);
            part.resizeRelocate(x, y, column, height);
            if (isWide(getWidth())) {
                x += column + gap;
            } else {
                y += height + gap;
            }
        }
    }
}
