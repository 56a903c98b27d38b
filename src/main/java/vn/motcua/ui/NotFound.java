package vn.motcua.ui;

/** Không tìm thấy: there is nothing at this address, or nothing that the visitor may know of. */
public class NotFound extends IllegalArgumentException {

    public NotFound(String what) {
        super(what);
    }
}
