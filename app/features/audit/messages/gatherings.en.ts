import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./gatherings.sv.ts";

export default {
  "kind.gatherings": "Gatherings and registrations",
  "act.registration.made": (d) => `${d.who} gave ${d.thing} a seat`,
  "act.registration.put-on-list": (d) => `${d.who} put ${d.thing} on the waiting list`,
  "act.registration.requested": (d) => `${d.who} asked for a seat after the last day, for ${d.thing}`,
  "act.registration.guest-asked": (d) => `${d.who} began ${d.thing} on the open page`,
  "act.registration.asked-again": (d) => `${d.who} registered an address that was registered already`,
  "act.registration.cancelled": (d) => `${d.who} cancelled ${d.thing}`,
  "act.registration.lapsed": (d) => `${d.who} passed an offered seat on, for ${d.thing}`,
  "act.registration.offered": (d) => `${d.who} offered a seat to ${d.thing}`,
  "act.registration.offer-taken": (d) => `${d.who} took an offered seat, for ${d.thing}`,
  "act.registration.offer-declined": (d) => `${d.who} declined an offered seat, for ${d.thing}`,
  "act.registration.changed": (d) => `${d.who} changed the answers of ${d.thing}`,
  "act.registration.change-asked": (d) => `${d.who} asked to change the answers of ${d.thing}`,
  "act.registration.change-granted": (d) => `${d.who} said yes to a change of ${d.thing}`,
  "act.registration.change-refused": (d) => `${d.who} said no to a change of ${d.thing}`,
  "act.registration.request-granted": (d) => `${d.who} said yes to ${d.thing}, which came after the last day`,
  "act.registration.request-refused": (d) => `${d.who} said no to ${d.thing}, which came after the last day`,
  "act.registration.party-split": (d) => `${d.who} let a party take seats one by one`,
  "thing.registration": "a registration",
  "area.gatherings": "gatherings",
} satisfies SameAs<typeof sv>;
