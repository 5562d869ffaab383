package org.fadeout.edge.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/** The SQL that one make of database does not share with the others. What they share stands where it is used. */
interface Dialect {
    String READ_ONLY = "This layer is read-only: edit it in Fadeout, or import the edited copy with fadeout import";
    String APPEND_ONLY = "The history of a register is only added to, by Fadeout";

    /** The schema in which the register's tables stand. */
    String here();

    /** The schema of tables that are seen by one connection only, and go with its transaction. */
    String beside();

    /** How tables are joined so that the rows stay in the order of the first without being sorted. */
    String inOrder();

    /** The column type for one that is written as TEXT, INTEGER, REAL or BOOLEAN. */
    String type(String written);

    /** What a table of the store ends with, after its columns. */
    String tableEnd();

    /** The rows {@code key} and {@code value} of a JSON object of whole numbers, the one parameter in it, as they stand there. */
    String numbersOfJson();

    /** True where the register has a table of this name. */
    boolean hasTable(Connection connection, String name) throws SQLException;

    /** Makes the tables that hold the truth. */
    void createTruth(Connection connection) throws SQLException;

    /** SQL for the greatest arrival that the database itself has {@code counted}, also of a batch that was taken off the end since. */
    String countedArrival();

    /** The statements that put the guards of the history in place, whether they stand or not. */
    List<String> guardHistory();

    /**
     * The statements that let many changes come in this transaction without the guard of new ones being asked at each; none where it costs little. Nobody
     * else ever sees it gone, if {@link #guardChanges} puts it back before the end.
     */
    List<String> leaveChanges();

    /** The statements that put back what {@link #leaveChanges} took away. */
    List<String> guardChanges();

    /** Every guard that should stand, by name, as {@link #guardsThere} tells it. */
    Map<String, String> guards();

    Map<String, String> guardsThere(Connection connection) throws SQLException;

    /** The statement that makes the table of a layer. */
    String createLayer(String schema, LayerPlan<?> plan);

    /** All statements that make a layer: table, index, guards. */
    List<String> layer(LayerPlan<?> plan);

    /** The statements that follow on those of all layers. */
    List<String> afterLayers();

    /** Takes all layers away, those of an older layout too. */
    void dropLayers(Connection connection) throws SQLException;

    /** The place of a geometry among the values of a statement. */
    String geometryMark();

    /** A geometry as a layer holds it, from WKB. */
    byte[] geometry(byte[] wkb, Envelope box, boolean point);

    /** A text as a column of a layer can hold it. */
    String text(String text);

    /** The columns of a layer so that two rows are the same where these are. */
    String compared(LayerPlan<?> plan);

    /** What a list of layers says of this one, to be kept up to date. */
    LayerContents contents(Connection connection, LayerPlan<?> plan);

    /** What is wrong with the table of a layer; its twin stands beside. Empty where nothing is. */
    Optional<String> shapeFault(Connection connection, LayerPlan<?> plan) throws SQLException;

    /** Checks the spatial index and what a list of layers says. */
    void checkLayer(Connection connection, LayerPlan<?> plan, Found found) throws SQLException;

    /** Tells where the database itself does not hold together, as far as it can tell. */
    void damage(Connection connection, Consumer<String> taker) throws SQLException;

    /** Has what is deleted in this transaction overwritten where it stood. */
    void overwriteDeleted(Connection connection) throws SQLException;

    /** A statement that makes one of the store's own tables, told in the words TEXT and INTEGER. */
    default String createTable(String schema, String table) {
        String typed = table.replace(" TEXT", " " + type("TEXT")).replace(" INTEGER", " " + type("INTEGER"));
        return "CREATE TABLE " + schema + "." + typed + tableEnd();
    }
}
