package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.identity.Actor;
import vn.motcua.identity.CurrentActor;

/** Gives handlers their {@link Actor}; {@code @Nullable Actor} where nobody needs to be signed in. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = CurrentActor.find().orElse(null);
        if (actor == null && !parameter.isOptional()) {
            throw new IllegalStateException(
                    "an endpoint that takes an Actor must require a sign-in: " + parameter.getMethod());
        }
        return actor;
    }
}
