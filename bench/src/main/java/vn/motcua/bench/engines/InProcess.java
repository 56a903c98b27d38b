package vn.motcua.bench.engines;

import java.util.List;
import vn.motcua.bench.Platform;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.OfficialId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/**
 * The platform through its public Java front door, as its own pages use it: {@link Dossiers#receive}, then hand over,
 * submit, approve, issue, return; everything is on: rights, rules, numbers, deadlines, history with its hashes, outbox.
 */
final class InProcess implements Contender {

    static final ProcedureCode PROCEDURE = new ProcedureCode("1.004859");

    private final OutboxOf outbox;
    private final List<Office> offices;
    private final Dossiers dossiers;
    private final Actors actors;

    InProcess(Platform platform, OutboxOf outbox, List<Office> offices) {
        this.outbox = outbox;
        this.offices = offices;
        dossiers = platform.front(Dossiers.class);
        actors = platform.front(Actors.class);
    }

    @Override
    public String name() {
        return "Một Cửa";
    }

    @Override
    public String database() {
        return OutboxOf.DATABASE;
    }

    @Override
    public Case open(int client) {
        Office office = offices.get(client % offices.size());
        return new Life(office, done(dossiers.receive(acting(office.receptionist()), registration(office))));
    }

    /** As every request finds out anew who acts. */
    private Actor acting(OfficialId official) {
        return actors.of(official);
    }

    static Registration registration(Office office) {
        return new Registration(
                PROCEDURE,
                office.desk(),
                null,
                Channel.COUNTER,
                new Applicant(
                        ApplicantKind.CITIZEN,
                        Counter.APPLICANT,
                        Counter.IDENTITY,
                        Counter.PHONE,
                        null,
                        Counter.ADDRESS),
                null,
                1,
                Counter.formWithPerson(),
                List.of(new Registration.HandedIn("Tờ khai", 1, 0, null)));
    }

    private static Dossier done(ActResult result) {
        if (result instanceof ActResult.Done(Dossier dossier)) {
            return dossier;
        }
        throw new IllegalStateException("an act was not done: " + result);
    }

    @Override
    public void settle() {
        outbox.settle();
    }

    @Override
    public void close() {}

    private final class Life implements Case {

        private final Office office;
        private Dossier dossier;

        Life(Office office, Dossier dossier) {
            this.office = office;
            this.dossier = dossier;
        }

        @Override
        public void step(int number) {
            dossier = done(dossiers.perform(
                    acting(office.acting(number)),
                    dossier.reference(),
                    dossier.chain().version(),
                    Office.instruction(number)));
        }
    }
}
