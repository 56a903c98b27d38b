package vn.motcua.identity.web;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.identity.Actor;

/** Puts the doorkeeper before every endpoint. */
@Configuration
class DoorSetUp implements WebMvcConfigurer {

    static {
        // who acts is never a parameter of the request
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    private final Doorkeeper doorkeeper;
    private final ActorArgument actorArgument;
    private final CitizenArgument citizenArgument;

    DoorSetUp(Doorkeeper doorkeeper, ActorArgument actorArgument, CitizenArgument citizenArgument) {
        this.doorkeeper = doorkeeper;
        this.actorArgument = actorArgument;
        this.citizenArgument = citizenArgument;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actorArgument);
        resolvers.add(citizenArgument);
    }
}
