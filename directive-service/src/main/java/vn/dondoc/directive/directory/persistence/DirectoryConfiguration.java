package vn.dondoc.directive.directory.persistence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.directive.directory.Agency;
import vn.dondoc.directive.directory.AgencyGroup;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.Directory;
import vn.dondoc.directive.directory.DirectoryEntry;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.Register;
import vn.dondoc.platform.messaging.Outboxes;

/** Opens the directory on its collections. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Register<Agency> agencies(Outboxes outboxes) {
        return register(outboxes, "agencies", new AgencyDocument.Mapping());
    }

    @Bean
    Register<AgencyGroup> groups(Outboxes outboxes) {
        return register(outboxes, "groups", new GroupDocument.Mapping());
    }

    @Bean
    Register<Official> officials(Outboxes outboxes) {
        return register(outboxes, "officials", new OfficialDocument.Mapping());
    }

    @Bean
    Directory directory(
            @Value("${dondoc.province}") String province,
            Register<Agency> agencies,
            Register<AgencyGroup> groups,
            Register<Official> officials) {
        return new Directory(AgencyId.of(province), agencies, groups, officials);
    }

    private static <E extends DirectoryEntry, D> Register<E> register(
            Outboxes outboxes, String name, EntryMapping<E, D> mapping) {
        return new MongoRegister<>(outboxes.collection(name, mapping.type(), DirectoryMessages.CATALOG), mapping);
    }
}
