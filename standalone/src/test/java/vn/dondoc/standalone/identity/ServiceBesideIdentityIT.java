package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.web.security.OpenToEveryCaller;
import vn.dondoc.platform.web.security.OperationTable;

/** A service and the identity provider in one JVM: the tokens of one are known to the other, their keys are not shared. */
class ServiceBesideIdentityIT {

    @Test
    void aServiceKnowsTheOfficialByTheProvidersToken() {
        try (var provider = IdentityHttp.start();
                var service = start(provider)) {
            String token = IdentityHttp.token(provider, "H56.02.head", "dondoc");

            HttpResponse<String> known =
                    IdentityHttp.send(IdentityHttp.at(service, "/me").header("Authorization", "Bearer " + token));
            HttpResponse<String> unknown = IdentityHttp.send(IdentityHttp.at(service, "/me"));

            assertThat(IdentityHttp.json(known).get("agencyId").asString()).isEqualTo("H56.02");
            assertThat(unknown.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aServiceHasNoSigningKeyAndNoTokenEndpoint() {
        try (var provider = IdentityHttp.start();
                var service = start(provider)) {
            assertThat(service.getBeanNamesForType(JWKSource.class)).isEmpty();
            assertThat(IdentityHttp.askForToken(service, "H56.02.head", "dondoc")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static ConfigurableApplicationContext start(ConfigurableApplicationContext provider) {
        return new SpringApplicationBuilder(WhoAmI.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.config.name=none",
                        "--spring.config.import=classpath:platform-web.yml",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--dondoc.access.unknown-officials=token",
                        "--DONDOC_ISSUER=http://identity.test",
                        "--DONDOC_JWKS_URI=" + IdentityHttp.uri(provider, "/oauth2/jwks"));
    }

    /** A service that only says who asks. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            })
    @Import(MeController.class)
    static class WhoAmI {
        /** There is no directory: officials are who the token says. */
        @Bean
        Offices offices() {
            return _ -> Optional.empty();
        }

        @Bean
        Deputyships deputyships() {
            return (_, _) -> List.of();
        }

        /** All that there is to do is open to everybody. */
        @Bean
        OperationTable operations() {
            return OperationTable.of(NoOperation.class);
        }
    }

    private enum NoOperation implements Operation {
        ;

        @Override
        public List<Grant> grants() {
            return List.of();
        }
    }

    /** Answers with the official behind the token. */
    @RestController
    static class MeController {
        @OpenToEveryCaller
        @GetMapping("/me")
        Actor me(Actor actor) {
            return actor;
        }
    }
}
