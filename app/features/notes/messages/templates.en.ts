import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./templates.sv.ts";

export default {
  title: "Templates for notes",
  lead: "What a new note begins with in the programme. What has been begun already does not change.",
  "kind.cycle": "Notes on a test",
  "kind.meeting": "Team meeting",
  "kind.seminar_table": "Table at a learning seminar",
  "kind.group_interview": "Group interview",
  "kind.supervision": "Supervision",
  own: (d: { who: string; when: string }) => `The programme’s own, changed by ${d.who} ${d.when}`,
  standard: "The one that comes with Genombrott",
  edit: (d: { kind: string }) => `Change the template for ${d.kind}`,
  "form.text": "The template",
  "form.hint":
    "One line at a time. “# ” first makes a heading, “## ” a smaller one, “- ” a point of a list and “[ ] ” a task to tick.",
  "form.save": "Save the template",
  "form.saving": "Saving …",
  "form.saved": "The template is saved. New notes begin like this.",
  preview: "How a new note begins",
  "reset.title": "Begin anew",
  "reset.text": "The programme’s own template goes, and new notes begin with the one that comes with Genombrott.",
  "reset.do": "Use the one that comes along",
  "reset.done": "The template that comes with Genombrott is used now.",

  "start.cycle": "# What we saw\n\n# What we think\n\n# To do\n[ ]",
  "start.meeting":
    "# Agenda\n- Since last time\n- Tests under way\n- Next tests\n\n# What we arrived at\n\n# Decisions\n\n# To do\n[ ]",
  "start.seminar_table":
    "# Round the table\n\n# What we have tried\n- What worked\n- What did not work\n\n# What we take home\n\n# To do\n[ ]",
  "start.group_interview": "# How we work now\n\n# What has changed\n\n# What has hindered\n\n# What has helped",
  "start.supervision": "# How is it going?\n\n# Tests under way\n\n# What we talked about\n\n# Until next time\n[ ]",
} satisfies SameAs<typeof sv>;
