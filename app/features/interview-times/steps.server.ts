/** For flows in which somebody acts on a booking of her own. */
export { bookTime, moveBooking } from "./commands/book-time.server.ts";
export { cancelBooking } from "./commands/settle-booking.server.ts";
