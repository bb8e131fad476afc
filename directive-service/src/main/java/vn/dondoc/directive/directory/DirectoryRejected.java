package vn.dondoc.directive.directory;

/** A change of the directory that a rule forbids; nothing was changed. */
public abstract sealed class DirectoryRejected extends RuntimeException {
    private DirectoryRejected(String message) {
        super(message);
    }

    /** Only the province keeps the directory. */
    public static final class NotTheProvince extends DirectoryRejected {
        private final String province;

        public NotTheProvince(String province) {
            super("Only officials of " + province + " import the directory");
            this.province = province;
        }

        /** The agency whose officials may. */
        public String province() {
            return province;
        }
    }
}
