package vn.motcua.organisation;

/** Cấp chính quyền: the level of government; districts were abolished on 1/7/2025 and stay for what came before. */
public enum Tier {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
