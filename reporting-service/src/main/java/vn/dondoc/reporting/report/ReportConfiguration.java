package vn.dondoc.reporting.report;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import vn.dondoc.platform.access.AgencyTree;
import vn.dondoc.platform.access.AgencyTrees;
import vn.dondoc.platform.web.officials.DeputiesCopy;
import vn.dondoc.platform.web.officials.OfficialsCopy;
import vn.dondoc.reporting.directory.Agencies;
import vn.dondoc.reporting.projection.DirectiveProjection;
import vn.dondoc.reporting.projection.TaskProjection;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    MongoDatabase reportingDatabase(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    TaskProjection taskProjection(MongoDatabase database, Clock clock) {
        return new TaskProjection(database, clock);
    }

    @Bean
    DirectiveProjection directiveRegister(MongoDatabase database) {
        return new DirectiveProjection(database);
    }

    @Bean
    Agencies agencies(MongoDatabase database) {
        return new Agencies(database);
    }

    @Bean
    OfficialsCopy officialsCopy(MongoDatabase database) {
        return new OfficialsCopy(database);
    }

    @Bean
    DeputiesCopy deputiesCopy(MongoDatabase database) {
        return new DeputiesCopy(database);
    }

    @Bean(initMethod = "createIndexes")
    ReportQueries reports(MongoDatabase database, Agencies agencies) {
        return new ReportQueries(database, agencies);
    }

    @Bean
    BreakdownQueries breakdowns(MongoDatabase database, Agencies agencies) {
        return new BreakdownQueries(database, agencies);
    }

    @Bean
    MatrixQueries matrices(
            MongoDatabase database, Agencies agencies, ReportQueries reports, BreakdownQueries breakdowns) {
        return new MatrixQueries(database, agencies, reports, breakdowns);
    }

    @Bean
    TrendQueries trends(MongoDatabase database) {
        return new TrendQueries(database);
    }

    @Bean
    CallerScopes callerScopes(
            Agencies agencies,
            @Value("${dondoc.province}") String province,
            @Value("${dondoc.province-offices}") Set<String> offices,
            Clock clock) {
        return new CallerScopes(new AgencyTrees(() -> new AgencyTree(province, offices, agencies.parents()), clock));
    }
}
