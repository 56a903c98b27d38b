package vn.motcua;

/**
 * Dữ liệu tập huấn: what a module brings into the demo province. Loaded once, on an empty database, all modules in
 * one transaction, so that an interrupted first start leaves nothing half done.
 */
public interface DemoData {

    /** Lower comes first; a module comes after those it refers to. */
    int order();

    /** Writes the data; joins the running transaction. */
    void load();
}
