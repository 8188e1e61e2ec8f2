import type { Act, Page } from "./row.ts";
import { researchers, signedIn } from "./visitors.ts";

const mine = "account/second-factor";
const door = "vault/open";
const left = "vault/window";
const byPasskey = `${door}/passkey`;
const options = `${byPasskey}/options`;
const may = researchers;

/** For everybody else there is neither vault nor second factor. */
export const pagesOfSecondFactors: readonly Page[] = [
  { route: mine, may },
  { route: door, may },
  { route: left, may },
  { route: byPasskey, may: signedIn, nothingToRead: 400 },
  { route: options, may: signedIn, nothingToRead: 400 },
];

/** Nobody here has a factor, so that the rules say no. A colleague says that it is she who asks: never she herself. */
export const actsOfSecondFactors: readonly Act[] = [
  { route: mine, intent: "begin", may },
  { route: mine, intent: "confirm", form: { code: "000 000" }, may },
  { route: mine, intent: "kept", may },
  { route: mine, intent: "renew", may },
  { route: mine, intent: "ask", form: { programmeId: "@P" }, may },
  { route: mine, intent: "ask", form: { programmeId: "@Q" }, may: [] },
  { route: mine, intent: "reset", form: { resetId: "@resetOfSupervisor" }, may: ["researcher"] },
  { route: mine, intent: "reset", form: { resetId: "@resetOfForeigner" }, may: [] },
  { route: mine, intent: "withdraw", may },
  { route: mine, intent: "passkey", form: { id: "@passkeyOfMember" }, may: [] },
  { route: door, intent: "code", form: { code: "000 000", to: "/start" }, may },
  { route: door, intent: "recovery", form: { recovery: "2222 2222 2222 2222", to: "/start" }, may },
  { route: door, intent: "stay", form: { to: "/start" }, may },
  { route: door, intent: "close", form: { to: "/start" }, may },
  { route: left, may },
  { route: byPasskey, json: { answer: null }, may },
  { route: options, json: {}, may },
];
