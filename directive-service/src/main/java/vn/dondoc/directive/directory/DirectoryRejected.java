package vn.dondoc.directive.directory;

/** A change of the directory that a rule forbids; nothing was changed. */
public abstract sealed class DirectoryRejected extends RuntimeException {
    private DirectoryRejected(String message) {
        super(message);
    }

    /** Only the province keeps the directory. */
    public static final class NotTheProvince extends DirectoryRejected {
        public NotTheProvince(String province) {
            super("Chỉ cán bộ của UBND cấp tỉnh (" + province
                    + ") được nhập danh mục. / Only officials of the province's agency may import the directory.");
        }
    }

    /** The file as a whole cannot be read. */
    public static final class UnreadableFile extends DirectoryRejected {
        public UnreadableFile(String message) {
            super(message);
        }
    }
}
