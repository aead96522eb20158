package org.parley.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** A format of JSON with a grammar and some whole documents. */
final class JsonSubject implements Subject {

    private final String name;
    private final int share;
    private final JsonNode root;
    private final JsonNode start;
    private final List<JsonNode> wholes;
    private final Vocabulary vocabulary;
    private final Consumer<byte[]> use;

    /**
     * @param root what references in the schema begin at
     * @param start the schema of the documents
     * @param wholes documents that are good
     */
    JsonSubject(String name, int share, JsonNode root, JsonNode start, List<JsonNode> wholes, Consumer<byte[]> use) {
        this.name = name;
        this.share = share;
        this.root = root;
        this.start = start;
        this.wholes = wholes;
        this.use = use;
        vocabulary = Vocabulary.of(wholes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int share() {
        return share;
    }

    @Override
    public byte[] input(Dice dice) {
        double wild = dice.of(List.of(0.0, 0.0, 0.03, 0.2));
        SchemaGrammar grammar = new SchemaGrammar(root, start, vocabulary, wild, dice);
        JsonNode tree =
                dice.chance(0.15) ? grammar.grow() : grammar.regrow(dice.of(wholes), dice.of(List.of(0, 1, 1, 2, 4, 12)));
        return Spelling.damaged(Spelling.write(tree, dice), dice, 0.12);
    }

    @Override
    public void use(byte[] bytes) {
        use.accept(bytes);
    }
}
