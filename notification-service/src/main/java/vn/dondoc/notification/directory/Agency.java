package vn.dondoc.notification.directory;

import org.springframework.data.mongodb.core.mapping.Document;

/** What a notice says of an agency: its name. */
@Document("agencies")
record Agency(String id, String name, long sequence) {}
