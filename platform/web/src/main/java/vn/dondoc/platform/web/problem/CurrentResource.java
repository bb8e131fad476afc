package vn.dondoc.platform.web.problem;

/** An exception of who was late; the resource as it is now stands as {@code current} in the problem's body, with its ETag. */
public interface CurrentResource {
    Object current();

    long currentVersion();
}
