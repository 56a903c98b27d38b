/** Một Cửa: one door for citizens, one workplace for officials, one honest mirror for those who reform. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
