package vn.motcua.dossiers;

/**
 * Bên theo dõi hồ sơ: what follows the acts on dossiers. It hears of every act at least once, of one dossier's acts in
 * their order unless it failed at one, and also after a crash; so hearing twice must do no more than hearing once.
 */
public interface DossierListener {

    /** Under which it is kept that it could not be told; never changed afterwards. */
    String name();

    /** Runs in a transaction of its own; an exception means: tell me again later. */
    void on(DossierActed acted);
}
