import { type Limit, originOf, spend } from "#app/platform/rate-limit.server.ts";

const hour = 3600;
/** Mails that guests' forms send to one address: somebody who mistyped, not a flood. */
const perAddress: Limit = { name: "guest-address", points: 5, seconds: hour };
/** From one origin: a whole office registers behind one address. */
const perOrigin: Limit = { name: "guest-origin", points: 200, seconds: hour };

/** Before a guest is sent a mail. The same for an address that is known and one that is not. @throws Refusal tooMany */
export async function limitGuests(email: string, origin: string): Promise<void> {
  await spend(perOrigin, originOf(origin));
  await spend(perAddress, email);
}
