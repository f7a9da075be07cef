package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/** Somebody who writes a program tries the API on its page, in a real browser that has no internet. */
@Tag("browser")
class DocsPageBrowserTest {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final String BOOK = "#operations-appointments-postAppointments ";

    @TempDir
    Path folder;

    private TestClinic clinic;
    private ApiDesk api;
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
        ChromeOptions options = new ChromeOptions().setBinary("/usr/bin/chromium").addArguments("--headless=new",
                "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1600",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        browser = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver")).build(), options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        browser.quit();
        api.close();
        clinic.close();
    }

    @Test
    void aVisitIsBookedFromThePage() throws IOException {
        browser.get(api.address("/docs").toString());
        see(BOOK);
        picture("docs.png");
        authorise();
        click(BOOK + ".opblock-summary-control");
        fill(BOOK + "textarea.body-param__text",
                "{\"doctorId\":\"%s\",\"patientId\":\"%s\",\"start\":\"%s\",\"minutes\":30}"
                        .formatted(clinic.doctor("Strange"), clinic.patient("Ana Pérez"), "2030-07-02T10:00"));
        click(BOOK + "button.execute");

        assertThat(see(BOOK + ".live-responses-table tbody .response-col_status").getText()).startsWith("201");
        assertThat(see(BOOK + ".live-responses-table tbody .response-col_description").getText())
                .contains("\"minutes\": 30");
        browser.executeScript("document.querySelector(arguments[0]).scrollIntoView()", BOOK);
        picture("docs-booked.png");
        List<LogEntry> console = browser.manage().logs().get("browser").getAll();
        assertThat(console).extracting(LogEntry::getMessage).isEmpty();
    }

    private void authorise() {
        click("button.btn.authorize");
        fill(".auth-container input", ApiDesk.RECEPTIONIST);
        click(".auth-btn-wrapper button.authorize");
        click(".auth-btn-wrapper button.btn-done");
    }

    private WebElement see(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private void click(String selector) {
        see(selector).click();
    }

    private void fill(String selector, String text) {
        see(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }
}
