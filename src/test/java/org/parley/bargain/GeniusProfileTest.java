package org.parley.bargain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.InputException;

class GeniusProfileTest {

    private static final String A =
            """
            <negotiation_template>
              <utility_space number_of_issues="2">
                <objective description="" etype="objective" index="0" name="any" type="objective">
                  <issue etype="discrete" index="1" name="Laptop" type="discrete" vtype="discrete">
                    <item description="x" evaluation="15" index="1" value="Dell"/>
                    <item evaluation="20" index="2" value="Macintosh"/>
                    <item evaluation="10" index="3" value="HP"/>
                  </issue>
                  <issue etype="integer" index="2" name="Years" type="integer" vtype="integer" lowerbound="1" upperbound="5">
                    <evaluator ftype="linear" slope="0.2" offset="0.2"/>
                  </issue>
                  <weight index="1" value="0.4"/>
                  <weight index="2" value="1.2"/>
                </objective>
                <discount_factor value="1.0"/>
                <reservation value="0.25"/>
              </utility_space>
            </negotiation_template>
            """;

    private static final String B = A.replace("evaluation=\"10\"", "evaluation=\"40\"")
            .replace("slope=\"0.2\" offset=\"0.2\"", "slope=\"-0.3\" offset=\"0.8\"")
            .replace("value=\"1.2\"", "value=\"0.4\"")
            .replace("<reservation value=\"0.25\"/>", "");

    private static Domain read(String a, String b) {
        return GeniusProfile.read(
                List.of("a.xml", "b.xml"),
                List.of(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPairOfProfilesIsADomain() {
        OfferSpace space = read(A, B).space();
        assertEquals(List.of("Laptop", "Years"), space.issues().stream().map(OfferSpace.Issue::name).toList());
        assertEquals(List.of("1", "2", "3", "4", "5"), space.issues().get(1).options());
        assertArrayEquals(new double[] {0.25, 0}, space.reservation());
        // Weights 0.25 and 0.75, 0.5 and 0.5; the second side's years are worth 0.8, 0.5, 0.2, 0 and 0.
        assertArrayEquals(
                new double[] {0.25 * 0.75 + 0.75 * 0.2, 0.5 * 15 / 40 + 0.5}, space.utilities(new int[] {0, 0}), 1e-12);
        assertArrayEquals(
                new double[] {0.25 * 0.5 + 0.75, 0.5}, space.utilities(new int[] {2, 4}), 1e-12);
        assertArrayEquals(
                new double[] {0.25 + 0.75 * 0.6, 0.25 + 0.5 * 0.25}, space.utilities(new int[] {1, 2}), 1e-12);
    }

    @Test
    void theOrderOfItemsDoesNotMatter() {
        String swapped = B.replace("value=\"HP\"", "value=\"?\"")
                .replace("value=\"Dell\"", "value=\"HP\"")
                .replace("value=\"?\"", "value=\"Dell\"");
        OfferSpace space = read(A, swapped).space();
        assertEquals(0.25 * 0.75 + 0.75 * 0.2, space.utilities(new int[] {0, 0})[0], 1e-12);
        assertEquals(0.5 + 0.5, space.utilities(new int[] {0, 0})[1], 1e-12, "Dell is now worth 40 to the second side");
    }

    @Test
    void documentTypesAndWhatLiesOutsideAreRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "7");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                + A.replace("description=\"x\"", "description=\"&e;\"");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n" + A;
        for (String hostile : List.of(external, bomb, "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">\n" + A)) {
            InputException refused = assertThrows(InputException.class, () -> read(A, hostile));
            assertEquals(1, refused.problems().size());
            assertTrue(refused.getMessage().startsWith("b.xml line 1, column "), refused.getMessage());
            assertTrue(refused.getMessage().contains("(DOCTYPE), which is refused"), refused.getMessage());
        }
        InputException undefined =
                assertThrows(InputException.class, () -> read(A, A.replace("description=\"x\"", "description=\"&e;\"")));
        assertTrue(undefined.getMessage().startsWith("b.xml line 5"), undefined.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "evaluation=\"15\"|evaluation=\"-1\"|b.xml line 5: 'evaluation' is '-1'",
                "evaluation=\"15\"|evaluation=\"NaN\"|b.xml line 5: 'evaluation' is 'NaN'",
                "evaluation=\"15\"|``|b.xml line 5: 'evaluation' is missing",
                "value=\"HP\"|value=\"Dell\"|b.xml line 7: issue 'Laptop' has the value 'Dell' twice",
                "value=\"HP\"|value=\"Acer\"|b.xml line 4: issue 'Laptop' has other values than in a.xml",
                "index=\"2\" name=\"Years\"|index=\"3\" name=\"Years\"|b.xml: has a weight for issue 2",
                "index=\"2\" name=\"Years\"|index=\"1\" name=\"Years\"|b.xml line 9: has a second issue with the index 1",
                "name=\"Years\"|name=\"Months\"|b.xml line 9: issue 2 is called 'Months'",
                "name=\"Years\"|name=\"Laptop\"|b.xml line 9: has a second issue called 'Laptop'",
                "upperbound=\"5\"|upperbound=\"0\"|b.xml line 11: issue 'Years' goes from 1 to 0",
                "upperbound=\"5\"|upperbound=\"5.5\"|b.xml line 9: 'upperbound' is '5.5'",
                "upperbound=\"5\"|upperbound=\"900000000\"|b.xml line 11: issue 'Years' has more than 10000 values",
                "ftype=\"linear\"|ftype=\"constant\"|b.xml line 10: issue 'Years' has an evaluation of the type",
                "etype=\"integer\"|etype=\"real\"|b.xml line 9: issue 'Years' is of type 'real'",
                "value=\"0.4\"|value=\"x\"|b.xml line 12: 'value' is 'x'",
                "</utility_space>|``|b.xml line 18, column",
            })
    void everyFaultHasItsPlace(String good, String bad, String told) {
        assertTrue(A.contains(good), good);
        InputException refused = assertThrows(InputException.class, () -> read(A, A.replace(good, bad)));
        assertTrue(refused.getMessage().startsWith(told), refused.getMessage());
    }

    private static String items(int many) {
        StringBuilder items = new StringBuilder();
        for (int n = 0; n < many; n++) {
            items.append("<item evaluation=\"1\" value=\"v").append(n).append("\"/>\n");
        }
        return A.replace("<item evaluation=\"20\" index=\"2\" value=\"Macintosh\"/>", items);
    }

    /** With the two values that are there already. */
    @Test
    void valuesAreCounted() {
        assertEquals(10_000, read(items(9_998), items(9_998)).space().issues().get(0).options().size());
        InputException refused = assertThrows(InputException.class, () -> read(items(9_999), A));
        assertTrue(refused.getMessage().contains("issue 'Laptop' has more than 10000 values"), refused.getMessage());
        String most = A.replace("upperbound=\"5\"", "upperbound=\"10000\"");
        assertEquals(10_000, read(most, most).space().issues().get(1).options().size());
        InputException one = assertThrows(
                InputException.class, () -> read(most.replace("upperbound=\"10000\"", "upperbound=\"10001\""), most));
        assertTrue(one.getMessage().contains("issue 'Years' has more than 10000 values"), one.getMessage());
        String only = A.replace("upperbound=\"5\"", "upperbound=\"1\"");
        assertEquals(List.of("1"), read(only, only).space().issues().get(1).options());
    }

    /** What is closed again does not count. */
    @Test
    void depthIsCounted() {
        int most = 62; // within two others
        String deepest = "<a>".repeat(most) + "</a>".repeat(most);
        String often = A.replace("<objective ", deepest.repeat(20) + "<objective ");
        assertEquals(2, read(often, often).space().issues().size());
        String tooDeep = "<a>" + deepest + "</a>";
        InputException refused =
                assertThrows(InputException.class, () -> read(A, A.replace("<objective ", tooDeep + "<objective ")));
        assertTrue(refused.getMessage().contains("nested too deeply"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<evaluator ftype=\"linear\" slope=\"0.2\" offset=\"0.2\"/>|``|b.xml line 11: issue 'Years' has no evaluator; expected one with slope and offset",
                " value=\"HP\"|``|b.xml line 7: 'value' is missing; expected a text",
                "name=\"Laptop\"|``|b.xml line 4: 'name' is missing; expected a text",
                "slope=\"0.2\"|slope=\"1e999\"|b.xml line 10: 'slope' is '1e999'; expected a number",
                "<reservation value=\"0.25\"/>|<reservation/>|b.xml line 16: 'value' is missing; expected a number",
                "<weight index=\"2\" value=\"1.2\"/>|<weight index=\"1\" value=\"1.2\"/>|b.xml line 13: has a second weight for issue 1",
            })
    void whatIsMissingIsTold(String good, String bad, String told) {
        assertTrue(A.contains(good), good);
        InputException refused = assertThrows(InputException.class, () -> read(A, A.replace(good, bad)));
        assertTrue(refused.getMessage().startsWith(told), refused.getMessage());
    }

    @Test
    void anIssueWithoutItemsIsRefused() {
        String none = A.replaceAll("<item [^>]*>", "");
        InputException refused = assertThrows(InputException.class, () -> read(A, none));
        assertTrue(refused.getMessage().contains("issue 'Laptop' has no item; expected at least one"), refused.getMessage());
    }

    @Test
    void weightsThatSumToNothingAreRefused() {
        String none = A.replace("value=\"0.4\"", "value=\"0\"").replace("value=\"1.2\"", "value=\"0\"");
        InputException refused = assertThrows(InputException.class, () -> read(none, A));
        assertTrue(refused.getMessage().contains("a.xml: has weights that sum to 0.0"), refused.getMessage());
        assertThrows(InputException.class, () -> read("<html/>", A));
        assertThrows(InputException.class, () -> read("", A));
    }

    @Test
    void xmlIsToldFromJson() {
        assertTrue(GeniusProfile.isXml("\uFEFF  <a/>".getBytes(StandardCharsets.UTF_8)));
        assertFalse(GeniusProfile.isXml("{\"a\": \"<\"}".getBytes(StandardCharsets.UTF_8)));
        assertFalse(GeniusProfile.isXml(new byte[0]));
    }
}
