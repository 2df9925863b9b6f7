package se.samverk.tenants.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ColourTest {
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour BLACK = Colour.of("#000000");

    /** The values that WCAG's own examples and checkers give. */
    @Test
    void contrast_isAsWcagDefinesIt() {
        assertEquals(21.0, WHITE.contrastTo(BLACK), 0.001);
        assertEquals(1.0, WHITE.contrastTo(WHITE), 0.001);
        assertEquals(4.54, Colour.of("#767676").contrastTo(WHITE), 0.005);
        assertEquals(3.998, Colour.of("#ff0000").contrastTo(WHITE), 0.005);
    }

    @Test
    void colourThatStandsOut_isItsOwnNearest() {
        Colour fits = Colour.of("#1f7f9b");
        assertTrue(fits.standsOut(3, Brandings.LIGHT, Brandings.DARK));
        assertEquals(Optional.of(fits), fits.nearest(3, Brandings.LIGHT, Brandings.DARK));
    }

    @Test
    void whateverTheColour_thereIsANearest_andItStandsOut() {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(17);
        for (int i = 0; i < 5_000; i++) {
            Colour any = new Colour(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
            Colour nearest = any.nearest(Brandings.NEEDED, Brandings.LIGHT, Brandings.DARK)
                    .orElseThrow();
            assertTrue(nearest.contrastTo(Brandings.LIGHT) >= 3 && nearest.contrastTo(Brandings.DARK) >= 3, any.hex());
            assertEquals(nearest, Colour.of(nearest.hex()));
        }
    }
}
