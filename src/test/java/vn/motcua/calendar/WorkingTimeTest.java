package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private final WorkingCalendar calendar = WorkingCalendar.ofProvince();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-03-08T17:00 | 2019-03-04T17:30 | còn 4 ngày làm việc | 4 working days left",
                "2019-03-08T17:00 | 2019-03-06T14:00 | còn 2 ngày 3 giờ làm việc | 2 working days 3 hours left",
                "2019-03-08T10:00 | 2019-03-07T16:00 | còn 3 giờ làm việc | 3 working hours left",
                "2019-03-08T08:00 | 2019-03-07T16:50 | còn 40 phút làm việc | 40 working minutes left",
                "2019-03-08T17:00 | 2019-03-07T16:00 | còn 1 ngày 1 giờ làm việc | 1 working day 1 hour left",
                "2019-03-08T17:00 | 2019-03-08T08:00 | đến hạn hôm nay lúc 17:00 | due today at 17:00",
                "2019-03-08T09:05 | 2019-03-08T08:00 | đến hạn hôm nay lúc 09:05 | due today at 09:05",
                "2019-03-08T17:00 | 2019-03-08T17:00 | đến hạn hôm nay lúc 17:00 | due today at 17:00",
                "2019-03-08T17:00 | 2019-03-08T17:01 | quá hạn 1 phút | late by 1 working minute",
                "2019-03-08T17:00 | 2019-03-10T09:00 | quá hạn 1 phút | late by 1 working minute",
                "2019-03-08T17:00 | 2019-03-11T09:30 | quá hạn 2 giờ | late by 2 working hours",
                "2019-03-08T17:00 | 2019-03-11T17:00 | quá hạn 1 ngày | late by 1 working day",
                "2019-02-01T17:00 | 2019-02-12T17:00 | quá hạn 2 ngày | late by 2 working days"
            })
    void speaksAsOfficialsDo(String due, String now, String vietnamese, String english) {
        WorkingTime time = WorkingTime.until(moment(due), moment(now), calendar);

        assertThat(time.inVietnamese(moment(due), moment(now))).isEqualTo(vietnamese);
        assertThat(time.inEnglish(moment(due), moment(now))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 giờ làm việc",
        "45, 0 giờ 45 phút làm việc",
        "450, 7 giờ 30 phút làm việc",
        "2400, 40 giờ làm việc"
    })
    void sharesAreToldInHours(long minutes, String words) {
        assertThat(WorkingTime.ofMinutes(minutes).inHours()).isEqualTo(words);
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
