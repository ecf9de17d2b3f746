/// Which IPv4 routes the filters of a routing protocol let through, on whatever platform they are
/// written. Start from [dev.kpdagger.vendors.routes.RouteScreens]. How one operating system writes
/// its filters may not come in.
@NullMarked
package dev.kpdagger.vendors.routes;

import org.jspecify.annotations.NullMarked;
