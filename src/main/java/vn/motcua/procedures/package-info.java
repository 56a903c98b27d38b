/**
 * Procedures: the catalogue of administrative procedures (thủ tục hành chính) with the anatomy of Decree 63/2010 art. 8,
 * its versions and their dates, the internal process (quy trình nội bộ, Circular 01/2018 art. 8) and the form of each.
 * Front door: {@link vn.motcua.procedures.Procedures}, {@link vn.motcua.procedures.Forms},
 * {@link vn.motcua.procedures.LeadAgencies}, {@link vn.motcua.procedures.Publications}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "admission", "audit", "ui", "organisation"})
package vn.motcua.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
