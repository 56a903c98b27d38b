package vn.motcua.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves style sheet, fonts and script under an address that changes with their content, so they may be kept for ever. */
@Configuration
class AssetVersion implements WebMvcConfigurer {

    private final String version = version();

    String prefix() {
        return "/assets/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + version + "/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new PackedAssets());
    }

    private static String version() {
        CRC32 sum = new CRC32();
        for (String name : new String[] {"/static/assets/motcua.css", "/static/assets/motcua.js"}) {
            try (InputStream in = Objects.requireNonNull(AssetVersion.class.getResourceAsStream(name))) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the asset " + name + " cannot be read", e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
