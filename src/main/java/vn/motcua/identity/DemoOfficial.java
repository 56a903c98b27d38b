package vn.motcua.identity;

import java.util.List;

/** Tài khoản tập huấn: an account of the demo province with its roles. */
public record DemoOfficial(String username, String name, String title, List<Appointment> appointments) {}
