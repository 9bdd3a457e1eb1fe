package dev.peakplan.server.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("dev.peakplan.server.web.browser.Browsing#possible")
class AccountsInBrowserTest {
    private static final String PASSWORD = "correct-horse-battery";

    @Test
    void firstAccountClosesTheServerAndSignInOpensIt(@TempDir Path data) throws IOException {
        try (Browsing browsing = Browsing.start(data)) {
            Page page = browsing.visitor("en", false);
            page.navigate("/admin");
            assertThat(page.getByText("No accounts yet: whoever uses this machine may do everything."))
                    .isVisible();
            Browsing.assertAccessible(page);
            page.navigate("/account");
            Browsing.assertAccessible(page);

            page.navigate("/setup");
            page.getByLabel("Token")
                    .fill(Files.readString(data.resolve("setup-token")).trim());
            page.getByLabel("Name").fill("anna");
            page.getByLabel("New password").fill(PASSWORD);
            Browsing.assertAccessible(page);
            click(page, "Make the account");
            page.waitForURL("**/sign-in");

            page.navigate("/admin");
            page.waitForURL("**/sign-in?to=%2Fadmin");
            Browsing.assertAccessible(page);
            assertEquals(List.of(), browsing.complaints());
            Browsing.signIn(page, "anna", "wrong-password-1");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertEquals(1, browsing.complaints().size(), "the browser itself reports the 401");
            Browsing.signIn(page, "anna", PASSWORD);
            page.waitForURL("**/admin");
            for (String health : List.of("status", "database", "disk")) {
                assertThat(page.locator("[data-health=" + health + "]")).not().hasText("–");
            }

            // a dialog is opened, filled and left by keyboard as well
            page.locator("#add").focus();
            page.keyboard().press("Enter");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
            click(page, "Add a user");
            dialog.getByLabel("Name").fill("bo");
            dialog.getByLabel("New password").fill(PASSWORD);
            dialog.getByLabel("Reviewer").check();
            dialog.getByLabel("Sees").fill("BJ/CS, SH/*");
            dialog.getByLabel("Speaks for").fill("市场部");
            Browsing.assertAccessible(page);
            click(page, "Save");
            Locator bo = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("bo"));
            assertThat(bo.first()).containsText("BJ/CS");
            bo.getByRole(AriaRole.BUTTON).click();
            assertThat(dialog.getByLabel("Sees")).hasValue("BJ/CS, SH/*");
            assertThat(dialog.getByLabel("Planner")).not().isChecked();
            dialog.getByLabel("Finance").check();
            dialog.getByLabel("Speaks for").fill("信息部");
            click(page, "Save");
            assertThat(bo.first()).containsText("Finance");
            assertThat(bo.first()).containsText("信息部");
            Browsing.assertAccessible(page);
            assertEquals(List.of(), browsing.complaints());

            Page other = browsing.visitor("zh", true);
            other.navigate("/account");
            Browsing.signIn(other, "bo", PASSWORD);
            other.waitForURL("**/account");
            assertThat(other.getByText("审核员")).isVisible();
            assertThat(other.getByRole(AriaRole.NAVIGATION).getByText("管理")).hasCount(0);
            other.getByLabel("用途").fill("LibreOffice");
            click(other, "创建令牌");
            assertThat(other.locator("#token code")).not().isEmpty();
            assertThat(other.locator("#tokens li")).hasCount(1);
            assertThat(other.locator("#no-tokens")).isHidden();
            Browsing.assertAccessible(other);
            other.locator("#tokens button").focus();
            other.keyboard().press("Enter");
            assertThat(other.locator("#no-tokens")).isVisible();
            assertThat(other.locator("#tokens li")).hasCount(0);
            click(other, "退出登录");
            other.waitForURL("**/sign-in");
            assertEquals(List.of(), browsing.complaints());
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
