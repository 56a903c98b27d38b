package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Packs style sheet and script once, as well as it can be done, instead of for everybody who comes anew. */
final class PackedAssets implements ResourceResolver {

    private final Map<String, Packed> packed = new ConcurrentHashMap<>();

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource plain = chain.resolveResource(request, path, locations);
        String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean text = path.endsWith(".css") || path.endsWith(".js");
        return plain == null || !text || accepted == null || !accepted.contains("gzip")
                ? plain
                : packed.computeIfAbsent(path, key -> pack(plain));
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static Packed pack(Resource plain) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                zip.write(plain.getContentAsByteArray());
            }
            return new Packed(bytes.toByteArray(), Objects.requireNonNull(plain.getFilename()), plain.lastModified());
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + plain + " cannot be packed", e);
        }
    }

    /** A packed file under the name of the plain one. */
    private static final class Packed extends ByteArrayResource implements HttpResource {

        private final String name;
        private final long modified;

        Packed(byte[] bytes, String name, long modified) {
            super(bytes);
            this.name = name;
            this.modified = modified;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long lastModified() {
            return modified;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return headers;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
