package vn.motcua.dossiers;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/**
 * Hồ sơ cũ: a dossier of before, as one line of an import says it.
 *
 * @param number the number that its receipt bears; where it was accepted
 * @param by who received it
 * @param acts what was done with it, in order
 */
record LegacyRecord(@Nullable String number, OffsetDateTime receivedAt, OfficialId by, Filed filed, List<Done> acts) {

    /** What was filed. */
    record Filed(
            ProcedureCode procedure,
            UnitId desk,
            @Nullable UnitId agency,
            Channel channel,
            Applicant applicant,
            @Nullable String subject,
            @Nullable Integer copies,
            @Nullable Map<String, Object> form,
            @Nullable List<Registration.HandedIn> papers,
            Registration.@Nullable Proxy proxy) {

        Registration registration() {
            return new Registration(
                    procedure,
                    desk,
                    agency,
                    channel,
                    applicant,
                    subject,
                    copies == null ? 1 : copies,
                    form == null ? Map.of() : form,
                    papers == null ? List.of() : papers,
                    proxy);
        }
    }

    /** One act, when and by whom. */
    record Done(OffsetDateTime at, OfficialId by, Instruction instruction) {}
}
