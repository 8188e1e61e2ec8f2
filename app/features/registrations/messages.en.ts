import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const of = ({ name }: { name?: string }) => (name ? `${name}: ` : "");

export default {
  "refusal.registration.not-published": "It is not possible to register yet.",
  "refusal.registration.gathering-cancelled": "This has been called off.",
  "refusal.registration.gathering-begun": "It has begun already.",
  "refusal.registration.not-open-yet": (d) => `Registration opens on ${d.day}.`,
  "refusal.registration.not-invited": (d) => `${of(d)}This is for others. Contact the lead if that is wrong.`,
  "refusal.registration.twice": (d) => `${of(d)}Registered already. Nothing has been changed.`,
  "refusal.registration.refused-before": (d) =>
    `${of(d)}The lead has said no to the registration. Contact her if something is different now.`,
  "refusal.registration.session-full": (d) =>
    `The session “${d.title}” is full. Choose another one, or none, and send again. Nothing else has been saved.`,
  "refusal.registration.nobody-chosen": "Choose at least one person to register.",
  "refusal.registration.same-address": "The same address stands in two rows. Everybody needs her own, or none.",
  "refusal.registration.over": "The registration no longer stands.",
  "refusal.registration.no-offer": "There is no offer to answer: its time is over, or it is answered already.",
  "refusal.registration.answered": "Somebody has answered already.",
  "refusal.registration.no-seat-free":
    "No seat is free. Raise the number of seats first, or wait for somebody to cancel.",
} satisfies SameAs<typeof sv>;
