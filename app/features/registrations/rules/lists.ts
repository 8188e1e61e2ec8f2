import { isId } from "#app/core/id.ts";
import { isWritten, tidyLine } from "#app/core/text.ts";
import { type Audience, audiences, type RegistrationState, registrationStates } from "./registering.ts";

/** Registrations on one page of the list. */
export const registrationsPerPage = 100;

const longestSearch = 100;
const lastPage = 1000;

/** What a list of those who are registered shows. Null or empty: all who are registered, wait, have an offer or ask. */
export type RegistrationFilter = {
  readonly municipality: string | null;
  readonly team: string | null;
  /** What they are to the programme. */
  readonly role: Audience | null;
  readonly profession: string;
  readonly state: RegistrationState | null;
  /** A session that they chose. */
  readonly session: string | null;
  /** A part of the name. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
};

export const unfiltered: RegistrationFilter = {
  municipality: null,
  team: null,
  role: null,
  profession: "",
  state: null,
  session: null,
  text: "",
  page: 1,
};

/** The filter in an address (B25). What is unknown or malformed is as if it were not there: a cut link still shows a list. */
export function parseRegistrationFilter(params: URLSearchParams): RegistrationFilter {
  const id = (name: string) => params.getAll(name).find(isId) ?? null;
  const text = (name: string) => tidyLine((params.getAll(name).find(isWritten) ?? "").slice(0, longestSearch));
  const among = <One extends string>(name: string, those: readonly One[]) =>
    those.find((one) => params.getAll(name).includes(one)) ?? null;
  return {
    municipality: id("municipality"),
    team: id("team"),
    role: among("role", audiences),
    profession: text("profession"),
    // Who has not shown that the address is hers is nobody yet.
    state: among(
      "state",
      registrationStates.filter((state) => state !== "unconfirmed"),
    ),
    session: id("session"),
    text: text("q"),
    page: Math.min(lastPage, Number(params.getAll("page").find((page) => /^[1-9]\d{0,3}$/.test(page)) ?? 1)),
  };
}

/** The filter as an address, without what is not set. `parseRegistrationFilter` gives the same filter back. */
export function registrationFilterToParams(filter: RegistrationFilter): URLSearchParams {
  const { text, page, ...rest } = filter;
  const set = Object.entries({ q: text, ...rest }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return new URLSearchParams([...set, ...(page > 1 ? [["page", String(page)]] : [])] as [string, string][]);
}

/** Whether anything is left out. */
export function isFiltered(filter: RegistrationFilter): boolean {
  return registrationFilterToParams({ ...filter, page: 1 }).size > 0;
}

/** What of somebody's roles is worth telling: who coordinates a team is in it, and who has any other role works in a municipality anyway. */
export function tellingRoles(roles: readonly Audience[]): Audience[] {
  const implied = (role: Audience) =>
    role === "staff" ? roles.length > 1 : role === "members" && roles.includes("coordinators");
  return roles.filter((role) => !implied(role));
}
