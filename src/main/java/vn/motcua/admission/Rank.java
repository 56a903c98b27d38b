package vn.motcua.admission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Xếp hạng: the urgency of an endpoint, or of all of a class, where it is not the one that its permission suggests. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rank {

    Urgency value();
}
