package clinicdesk.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What others have made of the program is named with its licence, whose text is there. */
class LicencesTest {

    /** What the first element of that name in another says; empty where there is none. */
    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static List<String> dependencies() throws Exception {
        Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile()).getDocumentElement();
        NodeList all = project.getElementsByTagName("dependency");
        List<String> shipped = new ArrayList<>();
        for (int at = 0; at < all.getLength(); at++) {
            Element dependency = (Element) all.item(at);
            boolean isOwn = dependency.getParentNode().getParentNode() == project;
            if (isOwn && !text(dependency, "scope").equals("test")) {
                shipped.add(text(dependency, "artifactId") + " (" + text(dependency, "groupId") + ")");
            }
        }
        return shipped;
    }

    @Test
    void eachLibraryOfTheProgramIsNamedAndSoIsWhatItBrings() throws Exception {
        assertThat(Licences.parts()).extracting(Part::name).containsAll(dependencies())
                .contains("javafx-graphics (org.openjfx)", "antlr4-runtime (org.antlr)", "SQLite", "DejaVu fonts",
                        "Feather icons")
                .doesNotContain("assertj-core (org.assertj)").anyMatch(name -> name.startsWith("Java ("));
    }

    @Test
    void eachHasALicenceWithItsText() {
        assertThat(Licences.parts()).allSatisfy(part -> assertThat(part.licences()).as(part.name()).isNotEmpty()
                .allSatisfy(licence -> assertThat(Licences.text(licence)).isNotBlank()));
    }
}
