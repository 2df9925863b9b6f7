package se.samverk.tenants.branding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class BrandingTest {
    private static final String PATH = "/municipalities/1470/branding";
    private static final String ARMS = PATH + "/coat-of-arms";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);
    private final String administrator = TestTokens.member("1470", Role.MUNICIPALITY_ADMIN);

    @BeforeEach
    void aMember() {
        Calls.post(operator, "/municipalities", Calls.municipality("1470", TestTokens.SLUGS.get("1470")));
    }

    @Test
    void administrator_choosesNameAndColour_andEveryoneOfTheMemberSeesThem() {
        Calls.put(administrator, PATH, null, Map.of("shownName", "Vara")).statusCode(428);
        String etag = etag();
        Calls.put(administrator, PATH, etag, Map.of("shownName", " Vara ", "primaryColour", "#1F7F9B"))
                .statusCode(200)
                .body("shownName", equalTo("Vara"))
                .body("primaryColour", equalTo("#1f7f9b"));
        Calls.put(administrator, PATH, etag, Map.of()).statusCode(412);
        Calls.get(TestTokens.member("1470", Role.CITIZEN), PATH).body("shownName", equalTo("Vara"));
        Calls.get(administrator, "/audit-entries?recordType=branding&recordId=1470")
                .body("items[0].action", equalTo("branding.changed"))
                .body("items[0].after.primaryColour", equalTo("#1f7f9b"));
        Calls.put(operator, PATH, etag(), Map.of()).statusCode(200).body("$", not(hasKey("shownName")));
        Calls.put(TestTokens.member("1470", Role.ECONOMIST), PATH, etag(), Map.of())
                .statusCode(403);
        Calls.get(TestTokens.member("1471", Role.MUNICIPALITY_ADMIN), PATH).statusCode(404);
    }

    @Test
    void colourThatDoesNotStandOut_isRefusedWithItsRatio_andTheNearestIsAccepted() {
        for (String colour : new String[] {"#ffee00", "#0b1f33", "#ffffff", "#000000"}) {
            String detail = Calls.put(administrator, PATH, etag(), Map.of("primaryColour", colour))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("primaryColour"))
                    .body("errors[0].detail", containsString("needs 3:1"))
                    .extract()
                    .path("errors[0].detail");
            String nearest = detail.substring(detail.indexOf('#'), detail.indexOf('#') + 7);
            Calls.put(administrator, PATH, etag(), Map.of("primaryColour", nearest))
                    .statusCode(200);
        }
        Calls.put(administrator, PATH, etag(), Map.of("primaryColour", "red; background: url(x)"))
                .statusCode(400);
    }

    @Test
    void coatOfArms_isDrawnAnew_andServedSafely() throws IOException {
        byte[] sent = withText(picture(600, 300, "png"));
        draw(administrator, "image/png", sent).statusCode(200).body("coatOfArms", notNullValue());
        var answer = Calls.as(administrator)
                .accept("image/png")
                .get("/tenants/v1" + ARMS)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract()
                .asByteArray();
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(answer));
        assertEquals("256 128", kept.getWidth() + " " + kept.getHeight());
        assertFalse(new String(answer, StandardCharsets.ISO_8859_1).contains("<script>"));
        draw(operator, "image/jpeg", picture(64, 64, "jpeg")).statusCode(200);
        Calls.as(administrator)
                .header("If-Match", etag())
                .delete("/tenants/v1" + ARMS)
                .then()
                .statusCode(200)
                .body("coatOfArms", nullValue());
        Calls.as(administrator)
                .accept("image/png, application/problem+json")
                .get("/tenants/v1" + ARMS)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsNoPicture_isRefused() throws IOException {
        draw(administrator, "image/png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("title", equalTo("The picture cannot be read"));
        draw(administrator, "image/png", new byte[0]).statusCode(422);
        byte[] cut = picture(64, 64, "png");
        draw(administrator, "image/png", Arrays.copyOf(cut, cut.length / 2)).statusCode(422);
        draw(administrator, "image/png", picture(5000, 40, "png"))
                .statusCode(422)
                .body("detail", containsString("5,000"));
        draw(administrator, "image/png", new byte[CoatOfArms.LARGEST_FILE + 1]).statusCode(413);
        draw(administrator, "image/svg+xml", picture(64, 64, "png")).statusCode(415);
    }

    private ValidatableResponse draw(String token, String type, byte[] file) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("If-Match", etag())
                .contentType(type)
                .body(file)
                .put("/tenants/v1" + ARMS)
                .then();
    }

    private String etag() {
        return Calls.get(administrator, PATH).statusCode(200).extract().header("ETag");
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** With something after the picture's end that a browser might take for a page. */
    private static byte[] withText(byte[] png) {
        byte[] text = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(png, png.length + text.length);
        System.arraycopy(text, 0, whole, png.length, text.length);
        return whole;
    }
}
