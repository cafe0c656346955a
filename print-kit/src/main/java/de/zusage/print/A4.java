package de.zusage.print;

import java.util.List;
import java.util.Map;

/**
 * What stands around the text on every page of a document on A4: margins, a running head and foot, the title, bookmarks.
 * Lengths are as XSL-FO writes them.
 *
 * @param margin around everything
 * @param top from there to the text
 * @param bottom likewise
 * @param head how high the running head is
 * @param foot likewise
 * @param columns that the text runs in
 */
public record A4(String margin, String top, String bottom, String head, String foot, int columns) {
    private static final String PAGE = "page";
    private static final String ALL = "all";

    /** Something that writes a part of the page. */
    public interface Part {
        void write();
    }

    /**
     * From inside the root element up to the flow of the text; {@link #close} ends it, and the root.
     *
     * @param relations what the document says it belongs to
     * @param bookmarks titles by the ids that they lead to
     */
    public void open(
            FoWriter fo, String title, List<String> relations, Map<String, String> bookmarks, Part head, Part foot) {
        fo.start("layout-master-set");
        fo.start(
                "simple-page-master",
                "master-name",
                PAGE,
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                margin);
        fo.empty("region-body", "margin-top", top, "margin-bottom", bottom, "column-count", Integer.toString(columns));
        fo.empty("region-before", "extent", this.head);
        fo.empty("region-after", "extent", this.foot, "display-align", "after");
        fo.end().end();
        fo.metadata(title, relations);
        bookmarks(fo, bookmarks);
        fo.start("page-sequence", "master-reference", PAGE, "id", ALL);
        fo.start("static-content", "flow-name", "xsl-region-before");
        head.write();
        fo.end();
        fo.start("static-content", "flow-name", "xsl-region-after");
        foot.write();
        fo.end();
        fo.start("flow", "flow-name", "xsl-region-body");
    }

    private static void bookmarks(FoWriter fo, Map<String, String> bookmarks) {
        if (bookmarks.isEmpty()) {
            return;
        }
        fo.start("bookmark-tree");
        bookmarks.forEach((id, title) -> fo.start("bookmark", "internal-destination", id)
                .start("bookmark-title")
                .text(title)
                .end()
                .end());
        fo.end();
    }

    /** Which page it is and of how many, in words that have {@code {page}} before {@code {pages}}. */
    public static void pageNumber(FoWriter fo, String words) {
        int page = words.indexOf("{page}");
        int pages = words.indexOf("{pages}");
        fo.text(words.substring(0, page)).empty("page-number");
        fo.text(words.substring(page + "{page}".length(), pages)).empty("page-number-citation-last", "ref-id", ALL);
        fo.text(words.substring(pages + "{pages}".length()));
    }

    public static void close(FoWriter fo) {
        fo.end().end().end();
    }
}
