import type { Act, Page } from "./row.ts";
import { anybody } from "./visitors.ts";

/** Behind a private link, which nobody here has opened: to be signed in opens none. */
export const pagesOfParents: readonly Page[] = [
  { route: "m", may: anybody },
  { route: "m/leave", may: anybody },
  { route: "m/code", may: anybody },
  { route: "m/meeting", may: anybody },
  { route: "m/times", may: anybody },
  { route: "m/calendar", may: anybody },
];

const behind = { may: anybody } as const;
export const actsOfParents: readonly Act[] = [
  { route: "m", form: { pass: "x" }, may: anybody },
  { route: "m/code", intent: "send", form: {}, ...behind },
  { route: "m/code", intent: "check", form: { digits: "123456" }, ...behind },
  { route: "m/meeting", intent: "consent", form: { textId: "@key", occasion: "1" }, ...behind },
  { route: "m/meeting", intent: "cancel", form: { bookingId: "@key" }, ...behind },
  { route: "m/meeting", intent: "stop", form: {}, ...behind },
  { route: "m/meeting", intent: "remove", form: {}, ...behind },
  {
    route: "m/times",
    form: {
      time: "00000000-0000-4000-8000-000000000000 2026-12-01T08:00:00.000Z",
      kind: "phone",
      occasion: "1",
      instead: "",
      key: "@key",
    },
    ...behind,
  },
];
