package vn.dondoc.platform.messaging.autoconfigure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import vn.dondoc.platform.messaging.outbox.StoredValues;

/**
 * Local dates as ISO text, since the default turns them into instants of the machine's zone; no Java type names in
 * documents, since a renamed class must not make them unreadable.
 */
// before Boot makes its own conversions, which back off then
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("dondoc.kafka.brokers")
class MongoConversionsAutoConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions(ObjectProvider<StoredValues> ofServices) {
        Stream<Converter<?, ?>> everywhere = Stream.of(
                new WriteDate(), new ReadDate(), new WriteTime(), new ReadTime(), new WritePeriod(), new ReadPeriod());
        return new MongoCustomConversions(
                Stream.concat(everywhere, ofServices.stream().flatMap(values -> values.converters().stream()))
                        .toList());
    }

    @Bean
    static BeanPostProcessor withoutTypeNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
                }
                return bean;
            }
        };
    }

    @WritingConverter
    private static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteTime implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static final class ReadTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }

    @WritingConverter
    private static final class WritePeriod implements Converter<Period, String> {
        @Override
        public String convert(Period period) {
            return period.toString();
        }
    }

    @ReadingConverter
    private static final class ReadPeriod implements Converter<String, Period> {
        @Override
        public Period convert(String text) {
            return Period.parse(text);
        }
    }
}
