package vn.motcua.organisation;

/** Hình thức sắp xếp tổ chức: what an act does to units; each names how many end and how many begin. */
public enum ReorganisationKind {
    ESTABLISH("Thành lập mới", "Establish", 0, 0, 1, 20),
    RENAME("Đổi tên", "Rename", 1, 1, 1, 1),
    MERGE("Nhập, hợp nhất", "Merge", 2, 20, 1, 1),
    SPLIT("Chia, tách", "Split", 1, 1, 2, 20),
    DISSOLVE("Giải thể", "Dissolve", 1, 20, 0, 0),
    CONVERT("Tổ chức lại, chuyển đổi", "Convert", 1, 1, 1, 1);

    private final String title;
    private final String inEnglish;
    private final int fewestEnd;
    private final int mostEnd;
    private final int fewestBegin;
    private final int mostBegin;

    ReorganisationKind(String title, String inEnglish, int fewestEnd, int mostEnd, int fewestBegin, int mostBegin) {
        this.title = title;
        this.inEnglish = inEnglish;
        this.fewestEnd = fewestEnd;
        this.mostEnd = mostEnd;
        this.fewestBegin = fewestBegin;
        this.mostBegin = mostBegin;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** How many new units its form asks for at first. */
    public int usualNewUnits() {
        return fewestBegin;
    }

    /** Whether units end by it. */
    public boolean endsUnits() {
        return mostEnd > 0;
    }

    /** Whether units begin by it. */
    public boolean beginsUnits() {
        return mostBegin > 0;
    }

    boolean mayEnd(int units) {
        return units >= fewestEnd && units <= mostEnd;
    }

    boolean mayBegin(int units) {
        return units >= fewestBegin && units <= mostBegin;
    }

    /** What a successor takes over from each unit that ends. */
    String takes() {
        return this == SPLIT ? "PART" : "ALL";
    }
}
