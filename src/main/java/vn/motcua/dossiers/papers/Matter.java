package vn.motcua.dossiers.papers;

import java.util.List;

/**
 * Việc của hồ sơ: who asks for what, as it stood when the paper was given.
 *
 * @param request the procedure, and the applicant's own words when they say more
 */
public record Matter(Party party, List<String> request) {

    static Matter of(Party party, String procedure, String subject) {
        return new Matter(party, subject.equals(procedure) ? List.of(procedure) : List.of(procedure, subject));
    }
}
