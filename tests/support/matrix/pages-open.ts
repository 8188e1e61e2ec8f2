import type { Page } from "./row.ts";
import { anybody, signedIn } from "./visitors.ts";

/** Pages that stand open, and what is everybody's own. */
export const openPages: readonly Page[] = [
  { route: "", may: anybody },
  { route: "demo", may: anybody },
  { route: "demo/post", may: anybody },
  { route: "demo/post/:mailId/calendar", at: ["demoMail"], may: anybody },
  // Whoever has the address has the calendar.
  { route: "calendar/:file", at: ["feedOfMember"], may: anybody },
  { route: "weekly-letter/:secret", at: ["letterLinkOfMember"], may: anybody },
  { route: "sign-in", may: anybody },
  { route: "sign-in/code", may: anybody },
  { route: "sign-in/link", may: anybody },
  { route: "invitation", may: anybody },
  { route: "session", may: anybody },
  { route: "language", may: anybody },
  { route: "sign-out", may: anybody },
  { route: "sign-in/passkey", may: anybody, nothingToRead: 400 },
  { route: "sign-in/passkey/options", may: anybody, nothingToRead: 400 },

  { route: "start", may: signedIn },
  { route: "account", may: signedIn },
  { route: "account/address", may: signedIn },
  { route: "account/calendar", may: signedIn },
  { route: "account/events", may: signedIn },
  { route: "account/passkeys/new", may: signedIn },
  { route: "account/passkeys/options", may: signedIn, nothingToRead: 400 },
  { route: "account/passkeys", may: signedIn, nothingToRead: 400 },
  // Where comments are posted; they are read on the page of what they are about.
  { route: "comments", may: signedIn },
];
