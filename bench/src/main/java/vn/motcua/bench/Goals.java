package vn.motcua.bench;

/** The goals of one bench and whether this run met them. */
public final class Goals {

    private final Table table = new Table("goal", "wanted", "measured", "verdict");
    private boolean allMet = true;

    public void atLeast(String what, double wanted, double measured, String unit) {
        judge(what, "≥ " + Table.said(wanted) + unit, measured, unit, measured >= wanted);
    }

    public void atMost(String what, double wanted, double measured, String unit) {
        judge(what, "≤ " + Table.said(wanted) + unit, measured, unit, measured <= wanted);
    }

    private void judge(String what, String wanted, double measured, String unit, boolean met) {
        table.row(what, wanted, Table.said(measured) + unit, met ? "PASS" : "FAIL");
        allMet &= met;
    }

    public boolean allMet() {
        return allMet;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
