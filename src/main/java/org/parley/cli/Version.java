package org.parley.cli;

import org.parley.export.Program;
import picocli.CommandLine.IVersionProvider;

/** The program's version, for {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    static String text() {
        return Program.nameAndVersion();
    }
}
