package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.MovableClock;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.LatenessCause;
import vn.motcua.dossiers.Office;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.Registration;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/** Lives of dossiers of the ward of Đức Xuân: {@code lives.of(procedure).receivedOn("…").finishedOn("…")}. */
@Component
class Lives {

    private final Office office;
    private final Dossiers dossiers;
    private final People people;
    private final MovableClock clock;

    Lives(Office office, Dossiers dossiers, People people, MovableClock clock) {
        this.office = office;
        this.dossiers = dossiers;
        this.people = people;
        this.clock = clock;
    }

    Beginning of(ProcedureCode procedure) {
        return new Beginning(procedure);
    }

    /** Before anything is received. */
    final class Beginning {

        private final ProcedureCode procedure;

        private Beginning(ProcedureCode procedure) {
            this.procedure = procedure;
        }

        Life receivedOn(String at) {
            return received(at, Channel.COUNTER);
        }

        Life receivedOnlineOn(String at) {
            return received(at, Channel.ONLINE);
        }

        Dossier registeredOn(String at) {
            clock.moveTo(at);
            return office.registers(procedure);
        }

        void refusedAtTheCounterOn(String at) {
            office.does(people.receptionist(), registeredOn(at), new Instruction.Refuse("Không đúng thẩm quyền"));
        }

        private Life received(String at, Channel channel) {
            clock.moveTo(at);
            Registration plain = people.aRegistration(procedure);
            Registration registration = new Registration(
                    procedure, plain.desk(), null, channel, plain.applicant(), null, 1, Map.of(), List.of());
            ActResult result = dossiers.receive(people.receptionist(), registration);
            assertThat(result).isInstanceOf(ActResult.Done.class);
            Life life = new Life(((ActResult.Done) result).dossier());
            life.receptionist(new Instruction.HandOver(null, null));
            life.specialist(new Instruction.Take(null));
            return life;
        }
    }

    /** A dossier in the hand of the specialist, and what happens to it. */
    final class Life {

        private Dossier dossier;

        private Life(Dossier dossier) {
            this.dossier = dossier;
        }

        Dossier dossier() {
            return dossier;
        }

        Life finishedOn(String at) {
            return finished(at, Outcome.GRANTED);
        }

        Life refusedAsResultOn(String at) {
            return finished(at, Outcome.REFUSED);
        }

        private Life finished(String at, Outcome outcome) {
            clock.moveTo(at);
            specialist(new Instruction.Verify("Đã đối chiếu", null));
            specialist(new Instruction.Submit(outcome, "Như hồ sơ", null));
            dossier = office.does(people.leader(), dossier, new Instruction.Approve(outcome, "Như tờ trình"));
            dossier = office.does(
                    people.clerk(),
                    dossier,
                    new Instruction.Finish("1/KQ", LocalDate.parse(at.substring(0, 10)), null));
            return this;
        }

        Life returnedOn(String at) {
            clock.moveTo(at);
            return receptionist(new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));
        }

        Life supplementAskedOn(String at) {
            clock.moveTo(at);
            return specialist(new Instruction.RequestSupplement(
                    List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại")), "Sai", "Vướng xác minh"));
        }

        Life fullAgainOn(String at) {
            clock.moveTo(at);
            return receptionist(new Instruction.SupplementReceived(null));
        }

        Life obligationOpenedOn(String at) {
            clock.moveTo(at);
            return specialist(new Instruction.OpenObligation("Lệ phí", 10_000, null));
        }

        Life obligationFulfilledOn(String at) {
            clock.moveTo(at);
            return receptionist(new Instruction.FulfilObligation("BL-1"));
        }

        Life extendedOn(String at, String newDue) {
            clock.moveTo(at);
            return specialist(
                    new Instruction.Extend(LocalDate.parse(newDue), "Chờ xác minh", LatenessCause.COORDINATION));
        }

        Life withdrawnOn(String at) {
            clock.moveTo(at);
            return receptionist(new Instruction.Withdraw("Không còn nhu cầu"));
        }

        Life stoppedOn(String at) {
            clock.moveTo(at);
            return specialist(new Instruction.Stop("Đang tranh chấp", "Luật Đất đai 2013, Điều 203"));
        }

        /** Tries an act; nothing happens when it is refused. */
        Life perhaps(boolean atTheDesk, Instruction instruction) {
            ActResult result =
                    office.tries(atTheDesk ? people.receptionist() : people.specialist(), dossier, instruction);
            if (result instanceof ActResult.Done(Dossier next)) {
                dossier = next;
            }
            return this;
        }

        private Life receptionist(Instruction instruction) {
            dossier = office.does(people.receptionist(), dossier, instruction);
            return this;
        }

        private Life specialist(Instruction instruction) {
            dossier = office.does(people.specialist(), dossier, instruction);
            return this;
        }
    }
}
