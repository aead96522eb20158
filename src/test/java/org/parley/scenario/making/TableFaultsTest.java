package org.parley.scenario.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;

/** What is wrong with a table is told with its place and what is expected, all of it at once. */
class TableFaultsTest {

    private static final String HEAD = "name,BD_value,IN_value,BD_duty_pct\n";

    private static List<String> faults(Executable read) {
        return assertThrows(InputException.class, read).problems().stream().map(Problem::toString).toList();
    }

    private static List<String> trade(String text) {
        return faults(() -> Tables.trade(text));
    }

    private static List<String> rates(String text) {
        return faults(() -> Tables.rates(text));
    }

    @Test
    void everyWrongCellIsTold() {
        assertEquals(
                List.of(
                        "a.csv line 2, column IN_value: is 'many'; expected a number with a point before its decimals",
                        "a.csv line 3, column BD_value: is -5; expected 0 to 1000000000, in US$ million",
                        "a.csv line 3, column BD_duty_pct: is 2000; expected 0 to 1000 percent"),
                trade(HEAD + "Shirts,1,many,2\nTowels,-5,2,2000\n"));
    }

    /** What no case could be run with is told where it stands. */
    @Test
    void whatIsTooLargeOrTooLongIsTold() {
        assertEquals(
                List.of(
                        "a.csv line 2, column BD_value: is 1e300; expected 0 to 1000000000, in US$ million",
                        "a.csv line 3, column name: is longer than 1000 letters"),
                trade(HEAD + "Shirts,1e300,1,2\n" + "x".repeat(1001) + ",5,2,20\n"));
        assertEquals(List.of(), Tables.trade(HEAD + "x".repeat(1000) + ",1e9,2,20\n").warnings());
    }

    @Test
    void decimalCommasAreNoNumbers() {
        assertEquals(
                List.of("a.csv line 2, column BD_value: is '1,5'; expected a number with a point before its decimals"),
                trade(HEAD + "Shirts,\"1,5\",2,3\n"));
    }

    @Test
    void aValueTooMuchIsTold() {
        assertEquals(
                List.of("a.csv line 2: has 5 values for 4 columns; a value with a comma stands in quotation marks"),
                trade(HEAD + "Shirts,1,2,3,4\n"));
    }

    @Test
    void remarksCountAsLines() {
        assertEquals(
                List.of("a.csv line 4, column BD_value: is 'x'; expected a number with a point before its decimals"),
                trade("# one\n# two\n" + HEAD + "Shirts,x,2,3\n"));
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsTold() {
        assertEquals(
                List.of("a.csv: has a quotation mark that is not closed, or words after one; expected values between commas"),
                trade(HEAD + "\"Shirts,1,2,3\n"));
        assertEquals(
                List.of("a.csv: has a quotation mark that is not closed, or words after one; expected values between commas"),
                trade(HEAD + "\"Shirts\" x,1,2,3\n"));
    }

    @Test
    void columnsAreNeeded() {
        assertEquals(List.of("a.csv: holds no table; expected a line with the names of columns"), trade(""));
        assertEquals(
                List.of("a.csv line 1: has one column, 'name;BD_value'; expected columns with commas between them"),
                trade("name;BD_value\nShirts;1\n"));
        assertEquals(
                List.of("a.csv line 1: names a column twice or leaves one without a name; expected a name of its own for each"),
                trade("name,BD_value,BD_value\nShirts,1,2\n"));
        assertEquals(
                List.of(
                        "a.csv line 1: has no column of values; expected one such as US_value for each country that sells",
                        "a.csv line 1: has no column 'name'; expected what each product is called",
                        "a.csv line 2, column name: is empty; expected what the product is called"),
                trade("hs,group\n61,clothing\n"));
        assertEquals(List.of("a.csv: has no products; expected a line for each"), trade(HEAD));
    }

    @Test
    void idsAreTheirOwn() {
        assertEquals(
                List.of("a.csv line 3, column name: is 'shirts' a second time; expected an id of its own"),
                trade(HEAD + "Shirts,1,2,3\nshirts,1,2,3\n"));
        assertEquals(
                List.of("a.csv line 2, column id: is '../x'; expected Latin letters, digits, points, dashes and underscores"),
                trade("id,name,BD_value\n../x,X,1\n"));
        assertEquals(
                List.of("a.csv line 2, column quality: is 'good'; expected measured, estimate or assumption"),
                trade("id,BD_value,quality\nx,1,good\n"));
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        assertEquals(
                List.of("a.csv: is not UTF-8 text; a spreadsheet saves it as 'CSV UTF-8'"),
                faults(() -> TradeTable.read("a.csv", "name,BD_value\nCaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void thereAreLimits() {
        String rows = "x,1\n".repeat(CsvTable.MOST_ROWS + 1);
        assertEquals(
                List.of("a.csv: has more than 20000 lines, which is more than any case needs"), trade("name,BD_value\n" + rows));
        assertEquals(
                List.of("a.csv line 2, column name: is a text of more than 10000 letters"),
                trade("name,BD_value\n" + "x".repeat(10_001) + ",1\n"));
        assertEquals(
                List.of("a.csv: has more than 1000 columns, which is more than any case needs"),
                trade(columns(1001) + "\n"));
    }

    private static String columns(int count) {
        StringBuilder head = new StringBuilder("name");
        for (int i = 1; i < count; i++) {
            head.append(",c").append(i);
        }
        return head.toString();
    }

    @Test
    void unknownColumnsAreLeftOutAndTold() {
        TradeTable table = Tables.trade("\uFEFFname,BD_value,color,bd_value\nShirts,1,red,2\n");
        assertEquals(
                List.of(
                        "a.csv line 1, column color: is not a column that Parley knows; it is left out",
                        "a.csv line 1, column bd_value: is not a column that Parley knows; it is left out"),
                table.warnings().stream().map(Problem::toString).toList());
        assertEquals(List.of("BD"), table.sellers());
    }

    @Test
    void ratesAreChecked() {
        assertEquals(
                List.of(
                        "r.csv line 3, column BD: is '-1'; expected 0 to 1000 percent",
                        "r.csv line 4, column schedule: is 'a b'; expected Latin letters, digits, points, dashes and underscores",
                        "r.csv line 5, column schedule: is 'x' a second time; expected an id of its own"),
                rates("schedule,title,BD\nx,X,1\ny,Y,-1\na b,Z,1\nx,X,2\n"));
        assertEquals(
                List.of("r.csv: has 1 schedules; expected at least three: before, while the talks go on, and if they fail"),
                rates("schedule,title,BD\nx,X,1\n"));
        assertTrue(rates("title,BD\nX,1\n").get(0).contains("has no column 'schedule'"));
    }

    @Test
    void aClockIsADayAndANumberOfDays() {
        assertEquals(new ClockText(java.time.LocalDate.of(2025, 4, 10), 90), ClockText.read("--clock", " 2025-04-10:90 "));
        assertEquals(
                List.of("--clock: is '10 April'; expected the first day and the days to the deadline, such as 2025-04-10:90"),
                faults(() -> ClockText.read("--clock", "10 April")));
        assertEquals(
                List.of("--clock: begins with '2025-02-30', which is no day of a calendar; expected one such as 2025-04-10"),
                faults(() -> ClockText.read("--clock", "2025-02-30:90")));
    }
}
