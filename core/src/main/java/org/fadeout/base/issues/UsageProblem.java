package org.fadeout.base.issues;

/** A command or a service was asked for what it does not take. */
public sealed interface UsageProblem extends Problem {

    @Override
    default Exit exit() {
        return Exit.USAGE;
    }

    /** An option or argument is not of the form that the command takes. */
    record BadOption(String name, String seen, String allowed) implements UsageProblem {
        public String code() {
            return "USAGE-OPTION";
        }

        public String what() {
            return name + " cannot be \"" + seen + "\"";
        }

        public String remedy() {
            return "Run the command with --help to see its options";
        }
    }

    /** A parameter of a request is not of the form that the service takes. */
    record BadParameter(String name, String seen, String allowed) implements UsageProblem {
        public String code() {
            return "USAGE-PARAMETER";
        }

        public String what() {
            return "The parameter " + name + " cannot be \"" + seen + "\"";
        }

        public String remedy() {
            return "The service's own description at /ogc/api tells every parameter";
        }
    }

    /** The port to serve on is taken. */
    record PortInUse(int port) implements UsageProblem {
        public String code() {
            return "USAGE-PORT";
        }

        public String what() {
            return "Port " + port + " is in use by another program";
        }

        public String allowed() {
            return "a free port from 1 to 65535";
        }

        public String remedy() {
            return "Stop the other program, or choose another port: --port " + (port < 65535 ? port + 1 : 8080);
        }
    }
}
