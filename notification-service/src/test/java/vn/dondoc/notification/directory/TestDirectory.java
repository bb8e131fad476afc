package vn.dondoc.notification.directory;

import org.springframework.data.mongodb.core.MongoTemplate;

/** A directory without the topics that it is kept from. */
public final class TestDirectory {
    private TestDirectory() {}

    public static DirectoryLookup of(MongoTemplate mongo) {
        return new DirectoryLookup(mongo);
    }

    public static void add(MongoTemplate mongo, Official official) {
        mongo.save(official);
    }
}
