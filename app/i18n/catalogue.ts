import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";
import type { Namespace } from "./sets.ts";
import { sourcesOfInterviews } from "./sources-of-interviews.ts";
import { sourcesOfMeasures } from "./sources-of-measures.ts";

/** Each set is a file of its own for each language, so that a page loads just its words in just its language. */
export const sources: { readonly [N in Namespace]: Readonly<Record<Locale, () => Promise<{ default: Messages }>>> } = {
  shell: { sv: () => import("./shell/messages.sv.ts"), en: () => import("./shell/messages.en.ts") },
  open: {
    sv: () => import("#app/features/open/messages.sv.ts"),
    en: () => import("#app/features/open/messages.en.ts"),
  },
  demo: {
    sv: () => import("#app/features/demo/messages.sv.ts"),
    en: () => import("#app/features/demo/messages.en.ts"),
  },
  "sign-in": {
    sv: () => import("#app/features/sign-in/messages.sv.ts"),
    en: () => import("#app/features/sign-in/messages.en.ts"),
  },
  account: {
    sv: () => import("#app/features/account/messages.sv.ts"),
    en: () => import("#app/features/account/messages.en.ts"),
  },
  calendar: {
    sv: () => import("#app/features/calendar/messages.sv.ts"),
    en: () => import("#app/features/calendar/messages.en.ts"),
  },
  "weekly-letter": {
    sv: () => import("#app/features/weekly-letters/messages.sv.ts"),
    en: () => import("#app/features/weekly-letters/messages.en.ts"),
  },
  cycles: {
    sv: () => import("#app/features/cycles/messages.sv.ts"),
    en: () => import("#app/features/cycles/messages.en.ts"),
  },
  "cycle-lists": {
    sv: () => import("#app/features/cycles/messages/lists.sv.ts"),
    en: () => import("#app/features/cycles/messages/lists.en.ts"),
  },
  package: {
    sv: () => import("#app/features/change-package/messages.sv.ts"),
    en: () => import("#app/features/change-package/messages.en.ts"),
  },
  door: {
    sv: () => import("#app/features/door/messages.sv.ts"),
    en: () => import("#app/features/door/messages.en.ts"),
  },
  comments: {
    sv: () => import("#app/features/comments/messages.sv.ts"),
    en: () => import("#app/features/comments/messages.en.ts"),
  },
  files: {
    sv: () => import("#app/features/files/messages.sv.ts"),
    en: () => import("#app/features/files/messages.en.ts"),
  },
  materials: {
    sv: () => import("#app/features/materials/messages.sv.ts"),
    en: () => import("#app/features/materials/messages.en.ts"),
  },
  following: {
    sv: () => import("#app/features/following/messages.sv.ts"),
    en: () => import("#app/features/following/messages.en.ts"),
  },
  storyboards: {
    sv: () => import("#app/features/storyboards/messages.sv.ts"),
    en: () => import("#app/features/storyboards/messages.en.ts"),
  },
  tables: {
    sv: () => import("#app/features/tables/messages.sv.ts"),
    en: () => import("#app/features/tables/messages.en.ts"),
  },
  redaction: {
    sv: () => import("#app/features/redaction/messages.sv.ts"),
    en: () => import("#app/features/redaction/messages.en.ts"),
  },
  actions: {
    sv: () => import("#app/features/actions/messages.sv.ts"),
    en: () => import("#app/features/actions/messages.en.ts"),
  },
  certificates: {
    sv: () => import("#app/features/certificates/messages.sv.ts"),
    en: () => import("#app/features/certificates/messages.en.ts"),
  },
  evaluations: {
    sv: () => import("#app/features/evaluations/messages.sv.ts"),
    en: () => import("#app/features/evaluations/messages.en.ts"),
  },
  notices: {
    sv: () => import("#app/features/notices/messages.sv.ts"),
    en: () => import("#app/features/notices/messages.en.ts"),
  },
  supervision: {
    sv: () => import("#app/features/supervision/messages.sv.ts"),
    en: () => import("#app/features/supervision/messages.en.ts"),
  },
  "hand-overs": {
    sv: () => import("#app/features/hand-overs/messages.sv.ts"),
    en: () => import("#app/features/hand-overs/messages.en.ts"),
  },
  "open-times": {
    sv: () => import("#app/features/open-times/messages.sv.ts"),
    en: () => import("#app/features/open-times/messages.en.ts"),
  },
  "supervision-mail": {
    sv: () => import("#app/features/hand-overs/messages/mail.sv.ts"),
    en: () => import("#app/features/hand-overs/messages/mail.en.ts"),
  },
  meetings: {
    sv: () => import("#app/features/meetings/messages.sv.ts"),
    en: () => import("#app/features/meetings/messages.en.ts"),
  },
  agreed: {
    sv: () => import("#app/features/agreed-actions/messages.sv.ts"),
    en: () => import("#app/features/agreed-actions/messages.en.ts"),
  },
  registrations: {
    sv: () => import("#app/features/registrations/messages.sv.ts"),
    en: () => import("#app/features/registrations/messages.en.ts"),
  },
  "registration-mail": {
    sv: () => import("#app/features/registrations/messages/mail.sv.ts"),
    en: () => import("#app/features/registrations/messages/mail.en.ts"),
  },
  "registration-lists": {
    sv: () => import("#app/features/registrations/messages/lists.sv.ts"),
    en: () => import("#app/features/registrations/messages/lists.en.ts"),
  },
  "registration-needs": {
    sv: () => import("#app/features/registrations/messages/needs.sv.ts"),
    en: () => import("#app/features/registrations/messages/needs.en.ts"),
  },
  "registration-messages": {
    sv: () => import("#app/features/registrations/messages/messages.sv.ts"),
    en: () => import("#app/features/registrations/messages/messages.en.ts"),
  },
  gatherings: {
    sv: () => import("#app/features/gatherings/messages.sv.ts"),
    en: () => import("#app/features/gatherings/messages.en.ts"),
  },
  "gathering-plan": {
    sv: () => import("#app/features/gatherings/messages/plan.sv.ts"),
    en: () => import("#app/features/gatherings/messages/plan.en.ts"),
  },
  "gathering-day": {
    sv: () => import("#app/features/gatherings/messages/day.sv.ts"),
    en: () => import("#app/features/gatherings/messages/day.en.ts"),
  },
  "gathering-questions": {
    sv: () => import("#app/features/gatherings/messages/questions.sv.ts"),
    en: () => import("#app/features/gatherings/messages/questions.en.ts"),
  },
  factors: {
    sv: () => import("#app/features/factors/messages.sv.ts"),
    en: () => import("#app/features/factors/messages.en.ts"),
  },
  memos: {
    sv: () => import("#app/features/memos/messages.sv.ts"),
    en: () => import("#app/features/memos/messages.en.ts"),
  },
  minutes: {
    sv: () => import("#app/features/notes/messages/minutes.sv.ts"),
    en: () => import("#app/features/notes/messages/minutes.en.ts"),
  },
  audit: {
    sv: () => import("#app/features/audit/messages.sv.ts"),
    en: () => import("#app/features/audit/messages.en.ts"),
  },
  "note-text": {
    sv: () => import("#app/features/notes/messages/text.sv.ts"),
    en: () => import("#app/features/notes/messages/text.en.ts"),
  },
  "note-templates": {
    sv: () => import("#app/features/notes/messages/templates.sv.ts"),
    en: () => import("#app/features/notes/messages/templates.en.ts"),
  },
  "note-pages": {
    sv: () => import("#app/features/notes/messages/pages.sv.ts"),
    en: () => import("#app/features/notes/messages/pages.en.ts"),
  },
  "note-threads": {
    sv: () => import("#app/features/notes/messages/threads.sv.ts"),
    en: () => import("#app/features/notes/messages/threads.en.ts"),
  },
  "talk-notes": {
    sv: () => import("#app/features/notes/messages/talk.sv.ts"),
    en: () => import("#app/features/notes/messages/talk.en.ts"),
  },
  note: {
    sv: () => import("#app/features/notes/messages/note.sv.ts"),
    en: () => import("#app/features/notes/messages/note.en.ts"),
  },
  "note-editor": {
    sv: () => import("#app/features/notes/messages/editor.sv.ts"),
    en: () => import("#app/features/notes/messages/editor.en.ts"),
  },
  "second-factor": {
    sv: () => import("#app/features/second-factor/messages.sv.ts"),
    en: () => import("#app/features/second-factor/messages.en.ts"),
  },
  teams: {
    sv: () => import("#app/features/teams/messages.sv.ts"),
    en: () => import("#app/features/teams/messages.en.ts"),
  },
  programmes: {
    sv: () => import("#app/features/programmes/messages.sv.ts"),
    en: () => import("#app/features/programmes/messages.en.ts"),
  },
  people: {
    sv: () => import("#app/features/people/messages.sv.ts"),
    en: () => import("#app/features/people/messages.en.ts"),
  },
  invitations: {
    sv: () => import("#app/features/invitations/messages.sv.ts"),
    en: () => import("#app/features/invitations/messages.en.ts"),
  },
  mail: {
    sv: () => import("#app/features/mail/messages.sv.ts"),
    en: () => import("#app/features/mail/messages.en.ts"),
  },
  start: {
    sv: () => import("#app/features/start/messages.sv.ts"),
    en: () => import("#app/features/start/messages.en.ts"),
  },
  followed: {
    sv: () => import("#app/features/participants/messages/followed.sv.ts"),
    en: () => import("#app/features/participants/messages/followed.en.ts"),
  },
  studies: {
    sv: () => import("#app/features/studies/messages.sv.ts"),
    en: () => import("#app/features/studies/messages.en.ts"),
  },
  holidays: {
    sv: () => import("#app/features/gatherings/messages/holidays.sv.ts"),
    en: () => import("#app/features/gatherings/messages/holidays.en.ts"),
  },
  ...sourcesOfInterviews,
  ...sourcesOfMeasures,
  time: {
    sv: () => import("#app/features/time/messages.sv.ts"),
    en: () => import("#app/features/time/messages.en.ts"),
  },
  "supervised-months": {
    sv: () => import("#app/features/supervised-months/messages.sv.ts"),
    en: () => import("#app/features/supervised-months/messages.en.ts"),
  },
};

export const namespaces = Object.keys(sources) as Namespace[];
