package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Một Cửa: the platform, whose modules are the packages below; started by {@code vn.motcua.start.Main}. */
@SpringBootApplication
public class MotCua {}
