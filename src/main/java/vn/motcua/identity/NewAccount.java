package vn.motcua.identity;

/** Tài khoản vừa mở: the key of a new account and its temporary password, shown once. */
public record NewAccount(OfficialId id, String temporaryPassword) {

    @Override
    public String toString() {
        return "NewAccount[id=" + id.value() + "]";
    }
}
