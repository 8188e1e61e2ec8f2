import type { Act, Page } from "./row.ts";
import { anybody, but, coordinators, editors, managers, ofProgramme } from "./visitors.ts";

const gathering = "programmes/:programmeId/gatherings/:gatheringId";
const register = `${gathering}/register`;
const group = `${gathering}/group`;
/** Who registers others: her team, her staff, or anybody. */
const registrars = ["lead", ...coordinators, ...managers] as const;
const lists = `${gathering}/registrations`;
const byLead = { may: ["lead"], refused: but(ofProgramme, "lead") } as const;

export const pagesOfRegistrations: readonly Page[] = [
  { route: register, at: ["P", "joinedP"], may: ofProgramme },
  { route: register, at: ["P", "offP"], may: ofProgramme },
  { route: register, at: ["Q", "joinedP"], may: [] },
  { route: group, at: ["P", "joinedP"], may: registrars, refused: but(ofProgramme, ...registrars) },
  { route: group, at: ["Q", "joinedP"], may: [] },
  { route: lists, at: ["P", "joinedP"], may: editors, refused: but(ofProgramme, ...editors) },
  { route: lists, at: ["P", "joinedP"], search: { q: "person" }, may: editors, refused: but(ofProgramme, ...editors) },
  ...[`${lists}/answers`, `${gathering}/needs`, `${gathering}/needs/print`, `${gathering}/messages`].map((route) => ({
    route,
    at: ["P", "joinedP"] as const,
    ...byLead,
  })),
  ...[lists, `${lists}/answers`, `${gathering}/needs`, `${gathering}/needs/print`, `${gathering}/messages`].map(
    (route) => ({
      route,
      at: ["Q", "joinedP"] as const,
      may: [],
    }),
  ),
  { route: `${lists}/export/:format`, at: ["P", "joinedP", "=csv"], ...byLead },
  { route: `${lists}/export/:format`, at: ["P", "joinedP", "=xlsx"], ...byLead },
  { route: `${lists}/export/:format`, at: ["Q", "joinedP", "=csv"], may: [] },
  { route: `${lists}/export/:format`, at: ["P", "joinedP", "=pdf"], may: [] },
  { route: "gatherings/:gatheringId/register", at: ["guestsP"], may: anybody },
  { route: "registration", may: anybody },
  { route: "registration/mine", may: anybody },
];

const asked = { food: "", access: "" };
const rows = Object.assign(
  {},
  ...[0, 1, 2, 3, 4, 5].map((n) => ({ [`new.${n}.name`]: "", [`new.${n}.email`]: "", [`new.${n}.organisation`]: "" })),
) as Record<string, string>;

export const actsOfRegistrations: readonly Act[] = [
  // It is called off: the rules say no to whom the right let in.
  { route: register, at: ["P", "offP"], intent: "register", form: { ...asked, key: "@key" }, may: ofProgramme },
  { route: register, at: ["Q", "offP"], intent: "register", form: { ...asked, key: "@key" }, may: [] },
  // Each her own: who has none has nothing to answer, change or cancel.
  ...["take", "decline", "split", "cancel", "change"].map((intent) => ({
    route: register,
    at: ["P", "joinedP"] as const,
    intent,
    ...(intent === "change" ? { form: asked } : {}),
    may: ["member", "partner", "otherMember"] as const,
  })),
  // Nobody is ticked.
  {
    route: group,
    at: ["P", "joinedP"],
    intent: "register",
    form: { together: "no", key: "@key", ...rows },
    may: registrars,
    refused: but(ofProgramme, ...registrars),
  },
  {
    route: group,
    at: ["P", "offP"],
    intent: "cancel",
    form: { registrationId: "@askedByOther" },
    may: ["lead", "otherManager"],
    refused: but(ofProgramme, ...registrars),
  },
  ...["grant", "refuse", "grant-change", "refuse-change", "offer", "cancel"].map((intent) => ({
    route: lists,
    at: ["P", "joinedP"] as const,
    intent,
    form: { registrationId: "@askedByOther" },
    ...byLead,
  })),
  // To the one who waits, of whom there is none.
  {
    route: `${gathering}/messages`,
    at: ["P", "joinedP"],
    intent: "preview",
    form: { to: "waiting", text: "Hej" },
    ...byLead,
  },
  {
    route: `${gathering}/messages`,
    at: ["P", "joinedP"],
    intent: "send",
    form: { to: "waiting", text: "Hej", receivers: "1", key: "@key" },
    ...byLead,
  },
  { route: "registration", form: { secret: "x" }, may: anybody },
  { route: "gatherings/:gatheringId/register", at: ["guestsP"], form: { intent: "register" }, may: anybody },
  // Nobody has opened a link.
  ...["confirm", "take", "decline", "split", "cancel", "change", "close"].map((intent) => ({
    route: "registration/mine",
    intent,
    may: anybody,
  })),
];
