import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  "standard.1": "Mandate",
  "standard.2": "Time",
  "standard.3": "Staff turnover",
  "standard.4": "Information",
  "standard.5": "Cooperation",
  "standard.6": "Parents' involvement",
  "standard.7": "Workload",
  "standard.8": "Support from leadership",
  "standard.9": "Methods and tools",

  title: "Barriers and enablers",
  "list.title": "Factors",
  "list.lead":
    "What researchers mark as a barrier or an enabler after a supervision session or a group interview, and what teams mark in their tests. The list is the programme's own. What is marked in a session is read by those who talk, in an interview by the programme's researchers alone, in a test by the team and the researchers.",
  "list.standard": "This is Genombrott's own list. It becomes the programme's when you change it.",
  "list.retired": "Not used any more",
  "list.retired.lead": "Where they were marked they stay.",
  "label.name": "Name",
  "add.title": "Add a factor",
  "add.do": "Add",
  "rename.open": (d) => `Rename ${d.name}`,
  "rename.do": "Save the name",
  up: (d) => `Move ${d.name} up`,
  down: (d) => `Move ${d.name} down`,
  "retire.do": "Stop using",
  "restore.do": "Use again",
  sending: "Saving …",

  "supervision.lead.code":
    "Mark what showed in the session. The coordinator reads it, and researchers see the counts across teams.",
  "interview.lead":
    "Mark what showed in the interview. Only the programme's researchers see it, and the counts across teams.",
  "supervision.lead.read": "What the supervisor has marked in the session. Only those who talk read it.",
  "cycle.lead.code": "Mark what hindered or helped when you tried. The team and the programme's researchers read it.",
  "cycle.lead.read": "What the team has marked in the test.",
  "session.none": "Nothing is marked.",
  barrier: "Barrier",
  enabler: "Enabler",
  "code.barrier": (d) => `${d.name}: barrier`,
  "code.enabler": (d) => `${d.name}: enabler`,
  "to-across": "See all teams",
  "refused.title": "That did not work",
  "back.supervision": "Back to the session",
  "back.interview": "Back to the group interview",
  "back.cycle": "Back to the test",

  "across.title": "Barriers and enablers in all teams",
  "across.lead":
    "In how many supervision sessions, group interviews and tests something was marked: in sessions and interviews by researchers, in tests by the teams themselves. Only the programme's researchers see the counts.",
  "across.team": "Team",
  "across.sessions": "Sessions",
  "across.interviews": "Group interviews",
  "across.in-interviews": "Of these in group interviews",
  "across.tests": "Tests",
  "across.in-tests": "Of these in tests",
  "across.by-team": "Team by team",
  "across.all": "All teams",
  "across.factor": "Factor",
  "across.barriers": (d) => `${d.n} ${plural("en", d.n, "barrier", "barriers")}`,
  "across.enablers": (d) => `${d.n} ${plural("en", d.n, "enabler", "enablers")}`,
  "across.none": "–",
  "across.empty": "Nothing is marked in any session, group interview or test yet.",
  "across.empty.text":
    "Whoever holds a session or a group interview marks on its page, and the teams on those of their tests.",

  "refusal.factor.cycle-moved": "The test has moved on, so nothing can be marked in it now.",
  "refusal.factor.list-changed": "The list has changed. Look at it again, then try.",
  "refusal.factor.name-taken": "There is a factor of that name already.",
  "refusal.factor.too-many": (d) => `There can be ${d.most} in the list at most.`,
} satisfies SameAs<typeof sv>;
