import type { Act } from "./row.ts";
import { but, coordinators, editors, inTeamC, ofProgramme, researchers } from "./visitors.ts";

const byLead = { may: ["lead"], refused: but(ofProgramme, "lead") } as const;
const byEditors = { may: editors, refused: but(ofProgramme, ...editors) };
const byResearchers = { may: researchers, refused: but(ofProgramme, ...researchers) };
const inQ = { at: ["Q"], may: [], refused: inTeamC } as const;
/** Belongs to another programme: who had the right finds nothing. */
const elsewhere = { may: [], refused: but(ofProgramme, "lead") } as const;
const key = "@key";

const people = { route: "programmes/:programmeId/people", at: ["P"] } as const;
/** What they are offered they have already, which the rules say no to. */
const theResearcher = { name: "Någon", email: "researcher@ort.example", key };
const thePartner = { name: "Någon", email: "partner@ort.example", organisation: "Föreningen", key };
const theLead = { name: "Någon", email: "lead@ort.example", key };
/** No researcher, which the rules say no to. */
const supervision = { teamId: "@teamA", researcherId: "@stranger", startedOn: "@today", endedOn: "", key };

const keepingPeople: readonly Act[] = [
  { ...people, intent: "propose", form: theResearcher, ...byEditors },
  { ...people, intent: "confirm", form: { proposalId: "@answered" }, ...byResearchers },
  { ...people, intent: "decline", form: { proposalId: "@answered" }, ...byEditors },
  { ...people, intent: "partner", form: thePartner, ...byLead },
  { ...people, intent: "lead", form: theLead, ...byLead },
  { ...people, intent: "end-role", form: { roleId: "@roleOfLead" }, ...byLead },
  { ...people, intent: "address", form: { personId: "@partner", email: "lead@ort.example" }, ...byLead },
  { ...people, intent: "supervise", form: supervision, ...byLead },
  { ...people, intent: "end-supervision", form: { supervisionId: "@supervisionGone" }, ...byLead },
  { ...people, ...inQ, intent: "propose", form: theResearcher },
  { ...people, ...inQ, intent: "end-role", form: { roleId: "@roleQ" } },
  { ...people, intent: "confirm", form: { proposalId: "@proposedQ" }, may: [], refused: byResearchers.refused },
  { ...people, intent: "decline", form: { proposalId: "@proposedQ" }, may: [], refused: byEditors.refused },
  { ...people, ...inQ, intent: "address", form: { personId: "@foreigner", email: "lead@ort.example" } },
  { ...people, intent: "end-role", form: { roleId: "@roleQ" }, ...elsewhere },
  { ...people, intent: "address", form: { personId: "@foreigner", email: "lead@ort.example" }, ...elsewhere },
  { ...people, intent: "end-supervision", form: { supervisionId: "@supervisionGoneC" }, ...elsewhere },
];

const places = { route: "programmes/:programmeId/places", at: ["P"] } as const;
const theHead = { name: "Någon", email: "manager@ort.example", key };

/** Names that are taken, and times that are over. */
const keepingPlaces: readonly Act[] = [
  { ...places, intent: "municipality", form: { name: "Ort 0", sizeClass: "small", key }, ...byLead },
  {
    ...places,
    intent: "edit-municipality",
    form: { municipalityId: "@townA", name: "Ort 1", sizeClass: "small" },
    ...byLead,
  },
  {
    ...places,
    intent: "edit-municipality",
    form: { municipalityId: "@townC", name: "Ny", sizeClass: "small" },
    ...elsewhere,
  },
  { ...places, intent: "department", form: { municipalityId: "@townA", name: "Barn och familj", key }, ...byLead },
  { ...places, intent: "unit", form: { departmentId: "@departmentA", name: "Mottagning", key }, ...byLead },
  { ...places, intent: "rename", form: { kind: "unit", id: "@unitA", name: "Mottagning" }, ...byLead },
  { ...places, intent: "head", form: { unitId: "@unitA", ...theHead }, ...byLead },
  { ...places, intent: "end-head", form: { headId: "@headGone" }, ...byLead },
  { ...places, ...inQ, intent: "municipality", form: { name: "Ort 0", sizeClass: "small", key } },
  { ...places, intent: "department", form: { municipalityId: "@townC", name: "Ny", key }, ...elsewhere },
  { ...places, intent: "unit", form: { departmentId: "@departmentC", name: "Ny", key }, ...elsewhere },
  { ...places, intent: "rename", form: { kind: "unit", id: "@unitC", name: "Ny" }, ...elsewhere },
  { ...places, intent: "rename", form: { kind: "department", id: "@departmentC", name: "Ny" }, ...elsewhere },
  { ...places, intent: "end-head", form: { headId: "@headGoneC" }, ...elsewhere },
  {
    route: "programmes/:programmeId/teams/new",
    at: ["P"],
    form: { name: "Ny", regionId: "@regionP", municipalityId: "@townA", key },
    ...byLead,
  },
  {
    route: "programmes/:programmeId/teams/new",
    ...inQ,
    form: { name: "Ny", regionId: "@regionQ", municipalityId: "@townC", key },
  },
];

const settings = { route: "programmes/:programmeId/settings", at: ["P"] } as const;
const numbers = { startsOn: "@today", endsOn: "@today", placesPerRegion: "3", teamSizeMin: "6", teamSizeMax: "8" };
/** Made from what the programme no longer is. */
const outdated = { name: "Programmet", ...numbers, seen: "" };

const keepingSettings: readonly Act[] = [
  { ...settings, intent: "save", form: outdated, ...byLead },
  { ...settings, intent: "add-region", form: { name: "Norr", key }, ...byLead },
  { ...settings, intent: "rename-region", form: { regionId: "@regionP", name: "Norr" }, ...byLead },
  { ...settings, intent: "remove-region", form: { regionId: "@regionP" }, ...byLead },
  { ...settings, ...inQ, intent: "save", form: outdated },
  { ...settings, intent: "rename-region", form: { regionId: "@regionQ", name: "Ny" }, ...elsewhere },
  { ...settings, intent: "remove-region", form: { regionId: "@regionQ" }, ...elsewhere },
];

const mail = { route: "programmes/:programmeId/mail", at: ["P"] } as const;

const sendingMail: readonly Act[] = [
  { ...mail, intent: "retry", form: { mailId: "@parkedP" }, may: ["lead"] },
  { ...mail, intent: "retry", form: { mailId: "@parkedQ" }, may: [] },
  { ...mail, at: ["Q"], intent: "retry", form: { mailId: "@parkedQ" }, may: [] },
];

const invitation = "invitations/:invitationId";
const keepers = ["lead", ...coordinators] as const;

const inviting: readonly Act[] = [
  { route: invitation, at: ["invitedToA"], intent: "send-again", form: { invitationId: "@invitedToA" }, may: keepers },
  { route: invitation, at: ["invitedToA"], intent: "revoke", form: { invitationId: "@invitedToA" }, may: keepers },
  { route: invitation, at: ["invitedToB"], intent: "revoke", form: { invitationId: "@invitedToB" }, may: ["lead"] },
  { route: invitation, at: ["invitedToP"], intent: "revoke", form: { invitationId: "@invitedToP" }, may: ["lead"] },
  { route: invitation, at: ["invitedToC"], intent: "revoke", form: { invitationId: "@invitedToC" }, may: [] },
];

export const actsOfProgrammes: readonly Act[] = [
  ...keepingPeople,
  ...keepingPlaces,
  ...keepingSettings,
  ...sendingMail,
  ...inviting,
];
