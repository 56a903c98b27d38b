package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.motcua.Refusal;

class OfficialsDbTest {

    private final IdentityFixture house = new IdentityFixture();

    @Test
    void anEnrolledOfficialSignsInWithTheTemporaryPasswordAndMustChangeIt() {
        Outcome<NewAccount> outcome =
                house.officials.enrol(house.administrator, new NewOfficial("cv.moi", "Ma Thị Mới", "Chuyên viên"));

        NewAccount account = ((Outcome.Done<NewAccount>) outcome).value();
        assertThat(house.signIn.attempt("cv.moi", account.temporaryPassword(), "10.0.0.1"))
                .isInstanceOfSatisfying(
                        SignIn.Right.class,
                        right -> assertThat(right.who().mustChangePassword()).isTrue());
        assertThat(house.announced).extracting(AccountChanged::what).contains("official.enrolled");
    }

    @Test
    void aTakenUsernameIsRefused() {
        house.account("cv.moi", "Ma Thị Mới");

        assertThat(IdentityFixture.rules(
                        house.officials.enrol(house.administrator, new NewOfficial("cv.moi", "Người Khác", ""))))
                .containsExactly("username-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Hoa", "có dấu", "a b c", "-abc", "x\0yz", "'; drop table", "ab\ncd"})
    void aUsernameOutsideTheFormIsRefused(String username) {
        assertThat(IdentityFixture.rules(
                        house.officials.enrol(house.administrator, new NewOfficial(username, "Ma Thị Mới", ""))))
                .containsExactly("username-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "dòng\nmới"})
    void aNameThatCannotBePrintedIsRefused(String name) {
        assertThat(IdentityFixture.rules(
                        house.officials.enrol(house.administrator, new NewOfficial("cv.moi", name, ""))))
                .containsExactly("name-form");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdministratorsTouchAccounts(Role role) {
        OfficialId subject = house.receptionist("mc1", "Lý Thị Cửa");
        OfficialId id = house.account("ai.do", "Ai Đó");
        house.appointmentStore.insert(
                id, new Appointment(IdentityFixture.DESK, role, IdentityFixture.TODAY, null, null), null);
        Actor actor = house.actors.of(id);
        boolean may = role == Role.ADMINISTRATOR;

        assertThat(house.officials
                        .enrol(actor, new NewOfficial("moi.1", "Mới", ""))
                        .refusals()
                        .isEmpty())
                .isEqualTo(may);
        assertThat(house.officials.resetPassword(actor, subject).refusals().isEmpty())
                .isEqualTo(may);
        assertThat(house.officials.deactivate(actor, subject).isEmpty()).isEqualTo(may);
        assertThat(house.officials.reactivate(actor, subject).isEmpty()).isEqualTo(may);
    }

    @Test
    void aClosedAccountEndsAtOnceAndCanBeOpenedAgain() {
        OfficialId id = house.receptionist("mc1", "Lý Thị Cửa");
        SignedIn before = ((SignIn.Right) house.signIn.attempt("mc1", IdentityFixture.PASSWORD, "10.0.0.1")).who();
        ApiTokens.Issued token = house.tokens.issue(before);

        assertThat(house.officials.deactivate(house.administrator, id)).isEmpty();

        assertThat(house.actors.signedIn(id, before.credentialVersion())).isEmpty();
        assertThat(house.tokens.find(token.token())).isEmpty();
        assertThat(house.signIn.attempt("mc1", IdentityFixture.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignIn.Wrong.class);
        assertThatThrownBy(() -> house.actors.of(id)).isInstanceOf(NoSuchElementException.class);
        assertThat(house.officials.deactivate(house.administrator, id))
                .map(Refusal::rule)
                .contains("account-state");

        assertThat(house.officials.reactivate(house.administrator, id)).isEmpty();
        assertThat(house.signIn.attempt("mc1", IdentityFixture.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignIn.Right.class);
        assertThat(house.tokens.find(token.token()))
                .as("an old token stays ended")
                .isEmpty();
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        assertThat(house.officials.deactivate(house.administrator, house.administrator.id()))
                .map(Refusal::rule)
                .contains("not-oneself");
    }

    @Test
    void aResetPasswordReplacesTheOldOneAndEndsSessions() {
        OfficialId id = house.receptionist("mc1", "Lý Thị Cửa");
        int version = house.accounts.byId(id).orElseThrow().credentialVersion();

        String temporary = ((Outcome.Done<String>) house.officials.resetPassword(house.administrator, id)).value();

        assertThat(house.actors.signedIn(id, version)).isEmpty();
        assertThat(house.signIn.attempt("mc1", IdentityFixture.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(house.signIn.attempt("mc1", temporary, "10.0.0.1")).isInstanceOf(SignIn.Right.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang thi", "Đặng Thị", "DANG", "thi dang", "cv1.stp"})
    void aSearchForgivesMissingDiacriticsAndOrder(String words) {
        house.account("cv1.stp", "Đặng Thị Hồng");
        house.account("cv2.stp", "Nguyễn Văn Nam");

        OfficialPage page = house.officials.search(new OfficialSearch(words, 1, 20, false));

        assertThat(page.officials()).extracting(Official::name).containsExactly("Đặng Thị Hồng");
        assertThat(page.total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%", "\0", "' or 1=1"})
    void aSearchTakesSignsAsTheyAre(String words) {
        house.account("cv1.stp", "Đặng Thị Hồng");
        boolean nothingAsked = words.equals("\0");

        assertThat(house.officials
                        .search(new OfficialSearch(words, 1, 20, false))
                        .total())
                .isEqualTo(nothingAsked ? 2 : 0);
    }

    @Test
    void aSearchGivesPagesAndLeavesOutClosedAccountsUnlessAsked() {
        for (int i = 0; i < 5; i++) {
            house.account("cv%d.stp".formatted(i), "Cán bộ " + i);
        }
        house.officials.deactivate(
                house.administrator,
                house.officials.byUsername("cv4.stp").orElseThrow().id());

        OfficialPage second = house.officials.search(new OfficialSearch("can bo", 2, 3, false));

        assertThat(second.officials()).extracting(Official::username).containsExactly("cv3.stp");
        assertThat(second.hasNext()).isFalse();
        assertThat(house.officials
                        .search(new OfficialSearch("can bo", 1, 3, false))
                        .hasNext())
                .isTrue();
        assertThat(house.officials
                        .search(new OfficialSearch("can bo", 1, 20, true))
                        .total())
                .isEqualTo(5);
    }

    @Test
    void namesAndBearersOfARoleAreFoundInOneQueryEach() {
        OfficialId one = house.receptionist("mc1", "Lý Thị Cửa");
        OfficialId two = house.receptionist("mc2", "Bế Văn Cửa");
        house.account("cv1", "Không Vai Trò");

        assertThat(house.officials.named(Set.of(one, two, new OfficialId(999))))
                .hasSize(2)
                .containsEntry(one, "Lý Thị Cửa");
        assertThat(house.officials.inRole(List.of(IdentityFixture.DESK), Role.RECEPTIONIST))
                .extracting(Official::username)
                .containsExactly("mc2", "mc1");
        assertThat(house.officials.inRole(List.of(IdentityFixture.DESK), Role.LEADER))
                .isEmpty();
        assertThat(house.officials.inUnit(IdentityFixture.DESK, IdentityFixture.TODAY))
                .extracting(HeldAppointment::official)
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void demoAccountsAreOpenedTogetherAndOnlyInTheDemo() {
        OfficialId id = house.demoReceptionist("motcua.thu");

        assertThat(house.actors.of(id).holds(Permission.ACCEPT_DOSSIER)).isTrue();
        IdentityFixture real = new IdentityFixture(false);
        assertThatThrownBy(() -> real.demoReceptionist("motcua.thu")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTableItselfRefusesWhatCannotBeAnAccount() {
        assertThatThrownBy(() -> house.jdbc
                        .sql(
                                "insert into identity.official (username, name, title, password_hash, must_change_password,"
                                        + " created_at) values ('Viết Hoa', 'x', '', 'x', false, clock_timestamp())")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
