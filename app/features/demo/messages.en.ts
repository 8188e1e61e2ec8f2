import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Try the demo",
  lead: "Choose who you want to be. You are signed in at once, without a password. Everything is invented: the municipalities, the people and what they have written.",
  more: (data) => `Show ${data.count} more`,
  "role.lead": "Programme lead",
  "role.lead.does": "Leads the whole programme and sees how every team is doing.",
  "role.researcher": "Researchers",
  "role.researcher.does": "Supervise some of the teams and follow what they learn.",
  "role.coordinator": "Team coordinators",
  "role.coordinator.does": "Hold a team together: log tests, invite and reopen.",
  "role.member": "Team members",
  "role.member.does": "Try changes in their daily work and write down what happened.",
  "role.manager": "Managers",
  "role.manager.does": "Stand outside the team and see what it has chosen to share.",
  "role.partner": "Representatives of service users and relatives",
  "role.partner.does": "Read shared ideas and tests, and comment when the teams ask them to.",
  "post.title": "Demo post",
  "post.lead": "The demo sends no real mail. Here are the latest that would have gone out.",
  "post.empty": "No mail yet. Sign in with an address from the demo, and the mail turns up here.",
  "post.to": (data) => `To ${data.to}`,
  "post.calendar.in": "The mail has a calendar entry: it is put into the calendar, or moved if it is there already.",
  "post.calendar.out": "The mail has a calendar entry that is taken out of the calendar.",
  "post.calendar.file": "Get the calendar entry",
  "post.calendar.see": "What a calendar program sees",
} satisfies SameAs<typeof sv>;
