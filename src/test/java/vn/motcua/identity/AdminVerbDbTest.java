package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminVerbDbTest {

    private final IdentityFixture house = new IdentityFixture(false);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final OneUnit units = new OneUnit();

    /** A province of one unit, or of none. */
    private static final class OneUnit implements AdministeredUnits {

        private Optional<UnitId> root = Optional.of(IdentityFixture.PROVINCE);

        @Override
        public Optional<UnitId> root() {
            return root;
        }

        @Override
        public Optional<UnitId> byCode(String code) {
            return root.filter(unit -> code.equals("H03"));
        }

        @Override
        public UnitId beginRoot(String code, String name, LocalDate since) {
            root = Optional.of(new UnitId(3));
            return new UnitId(3);
        }
    }

    private int run(String password, String... args) {
        return new AdminVerb(Map.of(), (source, clock) -> units)
                .run(
                        List.of(args),
                        house.source,
                        new ByteArrayInputStream(password.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void theFirstAdministratorIsOpenedAndSignsIn() {
        assertThat(run("đường lên núi Phja\n", "create", "--username", "admin.bk", "--name", "Đặng Văn Quản"))
                .isZero();

        house.clock.moveTo("2099-01-01T08:00");
        assertThat(house.signIn.attempt("admin.bk", "đường lên núi Phja", "10.0.0.1"))
                .isInstanceOfSatisfying(SignIn.Right.class, right -> {
                    assertThat(right.who().mustChangePassword()).isFalse();
                    assertThat(right.who().actor().holds(Permission.ADMINISTER_USERS))
                            .isTrue();
                    assertThat(right.who().actor().name()).isEqualTo("Đặng Văn Quản");
                });
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("admin.bk").doesNotContain("Phja");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void thePasswordMayComeFromTheEnvironment() {
        int status = new AdminVerb(Map.of("MOTCUA_ADMIN_PASSWORD", "đường lên núi Phja"), (source, clock) -> units)
                .run(
                        List.of("create", "--username", "admin.bk"),
                        house.source,
                        ByteArrayInputStream.nullInputStream(),
                        new PrintStream(out),
                        new PrintStream(err));

        assertThat(status).isZero();
        assertThat(house.signIn.attempt("admin.bk", "đường lên núi Phja", "10.0.0.1"))
                .isInstanceOf(SignIn.Right.class);
    }

    @Test
    void aLockedOutAdministratorGetsANewPasswordThatMustBeChanged() {
        assertThat(run("đường lên núi Phja", "reset-password", "--username", "quantri"))
                .isZero();

        assertThat(house.signIn.attempt("quantri", "đường lên núi Phja", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        SignIn.Right.class,
                        right -> assertThat(right.who().mustChangePassword()).isTrue());
    }

    @Test
    void aTakenOrUnknownUsernameFailsWithOneClearLine() {
        assertThat(run("đường lên núi Phja", "create", "--username", "quantri")).isEqualTo(1);
        assertThat(run("đường lên núi Phja", "reset-password", "--username", "nobody"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("motcua: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "create",
                "create --username",
                "create --username x!",
                "create --username abc --root-code H03",
                "create --username abc --root-code h03 --root-name X",
                "create --username abc --root-code H03 --root-name X --root-since 1997",
                "create --username abc --root-code H03 --root-name X --unit H03",
                "reset-password --username quantri --unit H03",
                "create --colour red",
                "destroy --username abc",
            })
    void badUseIsSaidInOneLineWithStatusTwo(String line) {
        assertThat(run("đường lên núi Phja", line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aProvinceWithoutUnitsGetsItsHighestOneTogetherWithItsAdministrator() {
        units.root = Optional.empty();
        assertThat(run("đường lên núi Phja", "create", "--username", "admin.bk"))
                .isEqualTo(2);
        assertThat(house.officials.byUsername("admin.bk")).isEmpty();

        String[] whole = {"create", "--username", "admin.bk", "--root-code", "H03", "--root-name", "Tỉnh Bắc Kạn"};
        assertThat(run("đường lên núi Phja", whole)).isZero();
        house.clock.moveTo("2099-01-01T08:00");
        assertThat(house.signIn.attempt("admin.bk", "đường lên núi Phja", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        SignIn.Right.class,
                        right -> assertThat(right.who().actor().granting(Permission.ADMINISTER_USERS))
                                .extracting(Appointment::unit)
                                .containsOnly(new UnitId(3)));

        whole[2] = "admin.hai";
        assertThat(run("đường lên núi Phja", whole)).isEqualTo(1);
        assertThat(run("đường lên núi Phja", "create", "--username", "admin.hai", "--unit", "H99"))
                .isEqualTo(1);
    }

    @Test
    void aWeakOrMissingPasswordIsRefused() {
        assertThat(run("", "create", "--username", "admin.bk")).isEqualTo(2);
        assertThat(run("matkhau123", "create", "--username", "admin.bk")).isEqualTo(2);
        assertThat(house.officials.byUsername("admin.bk")).isEmpty();
    }
}
