package vn.motcua.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Shows a page: view {@code dossiers/work} is the template {@code dossiers/work.jte}, compiled into the product. */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "motcua.templates");
    private final Frames frames;

    JteViews(Frames frames) {
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        if (name.startsWith("redirect:") || name.startsWith("forward:") || !engine.hasTemplate(template)) {
            return null;
        }
        return new Page(template);
    }

    /** Shows a page outside of the dispatcher, where no handler has been reached. */
    void show(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Page(name + ".jte").render(model, request, response);
    }

    private final class Page implements View {

        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> all = new HashMap<>();
            if (model != null) {
                all.putAll(model);
            }
            all.put("frame", frames.of(request, response));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, all, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
