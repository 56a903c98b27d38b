package vn.motcua.operations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import vn.motcua.operations.ScrapeToken;

/**
 * Who may see how the platform is: everybody whether it lives and is ready, in one word; measures and reasons only who shows
 * the scrape token. Not by network address: behind a proxy that forgets to say so everybody comes from this machine.
 */
@Configuration
class ActuatorSecurity {

    static final String OPERATOR = "OPERATOR";

    private static final String[] ONE_WORD = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http, ScrapeToken token) {
        return http.securityMatcher("/actuator", "/actuator/**")
                // no cookie is read here, so no other site can use one
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ShownToken(token), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(ONE_WORD)
                        .permitAll()
                        .anyRequest()
                        .hasRole(OPERATOR))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }
}
