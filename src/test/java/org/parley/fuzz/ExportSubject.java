package org.parley.fuzz;

/** A format whose cases are exported as files, which takes longer than reading them. */
record ExportSubject(Subject format) implements Subject {

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public int share() {
        return format.share();
    }

    @Override
    public int mostSeconds() {
        return 20;
    }

    @Override
    public byte[] input(Dice dice) {
        return format.input(dice);
    }

    @Override
    public void use(byte[] bytes) {
        format.use(bytes);
    }
}
