package vn.motcua.identity;

/** An account as stored, its secrets included; never leaves the module. */
record Account(
        long id,
        String username,
        String name,
        String title,
        String passwordHash,
        boolean mustChangePassword,
        int credentialVersion,
        boolean demo,
        boolean active) {

    OfficialId officialId() {
        return new OfficialId(id);
    }

    Official official() {
        return new Official(officialId(), username, name, title, demo, active);
    }
}
