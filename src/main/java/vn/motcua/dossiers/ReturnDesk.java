package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;

/** Nơi trả kết quả: what waits at an official's desks to be given to those who applied. */
@Component
public class ReturnDesk {

    /** How many lines one page of the desk shows. */
    public static final int PAGE = 100;

    private final Counter counter;
    private final CounterQueries queries;

    ReturnDesk(Counter counter, CounterQueries queries) {
        this.counter = counter;
        this.queries = queries;
    }

    /**
     * The results that wait, latest first; one more than {@link #PAGE} when there are more.
     *
     * @param name part of the applicant's name, with or without diacritics; empty for all
     */
    public List<DossierLine> waiting(Actor actor, String name) {
        Set<UnitId> desks = counter.desks(actor).stream().map(Unit::id).collect(Collectors.toSet());
        return desks.isEmpty() ? List.of() : queries.waitingForReturn(desks, Folding.fold(name), PAGE + 1);
    }

    /** The number that was scanned or typed, if it is one; see {@link DossierNumber#within}. */
    public Optional<String> numberIn(String text) {
        return DossierNumber.within(text);
    }
}
