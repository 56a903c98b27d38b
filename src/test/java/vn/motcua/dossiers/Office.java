package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureCode;

/** What officials do in tests, one after the other; an act that is not done fails the test. */
@Component
public class Office {

    private final Dossiers dossiers;
    private final People people;

    Office(Dossiers dossiers, People people) {
        this.dossiers = dossiers;
        this.people = people;
    }

    public Dossier receives(ProcedureCode procedure) {
        return done(dossiers.receive(people.receptionist(), people.aRegistration(procedure)));
    }

    public Dossier registers(ProcedureCode procedure) {
        return done(dossiers.register(people.receptionist(), people.aRegistration(procedure)));
    }

    /** Received, handed over and taken by the specialist. */
    public Dossier hasInHand(ProcedureCode procedure) {
        return hasInHand(people.aRegistration(procedure));
    }

    Dossier hasInHand(Registration registration) {
        Dossier received = done(dossiers.receive(people.receptionist(), registration));
        Dossier handedOver = does(people.receptionist(), received, new Instruction.HandOver(null, null));
        return does(people.specialist(), handedOver, new Instruction.Take(null));
    }

    public Dossier does(Actor who, Dossier dossier, Instruction instruction) {
        return done(tries(who, dossier, instruction));
    }

    public ActResult tries(Actor who, Dossier dossier, Instruction instruction) {
        return dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction);
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }
}
